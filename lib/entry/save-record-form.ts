import { ZodError } from 'zod'
import type { RecordJson } from '../answers/records'
import type { Ctx } from '../context'
import { LaurelError } from '../errors'
import { recordInput } from '../guideline-records/record-input'
import { addRecord, changeRecord } from '../guideline-records/save-record'

/**
 * What a form without a script sent: the fields of a record by their names, its kind, and of one that is changed its
 * number and revision. What cannot be kept is said, field by field.
 */
export async function saveRecordForm(
  ctx: Ctx,
  form: URLSearchParams,
): Promise<{ saved: RecordJson } | { refused: string[] }> {
  const { kind, id, revision, ...fields } = Object.fromEntries(form)
  try {
    return {
      saved: id
        ? await changeRecord(ctx, Number(id), { revision: Number(revision), fields })
        : await addRecord(ctx, recordInput.parse({ kind, fields })),
    }
  } catch (error) {
    if (error instanceof ZodError) return { refused: error.issues.map(({ message }) => message) }
    if (error instanceof LaurelError && error.status < 500)
      return { refused: error.issues?.map(({ message }) => message) ?? [error.message] }
    throw error
  }
}
