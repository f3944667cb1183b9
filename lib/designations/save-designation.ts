import { writeAudit } from '@/lib/audit/sql/audit'
import { lockState } from '@/lib/organizations/sql/state'
import { findSnapshot } from '@/lib/snapshots/read-snapshots'
import { todayIn } from '../clock'
import { authorize, type Ctx } from '../context'
import { showDate } from '../dates'
import { LaurelError, notFound } from '../errors'
import { type DesignationBody, designationInput } from './designation-input'
import { programmeOf } from './list-proofs'
import { type DesignationId, shortDesignationName } from './model/designations'
import { statusIn } from './model/proof'
import type { DesignationRecord } from './model/record'
import { putRecord, readRecords, removeRecord } from './sql/records'

/**
 * Records a designation, or says otherwise what is recorded of it.
 * @throws ZodError with every mistake; LaurelError forbidden, invalid_request for a snapshot that proves nothing
 */
export async function saveDesignation(
  ctx: Ctx,
  designation: DesignationId,
  body: DesignationBody,
): Promise<DesignationRecord> {
  authorize(ctx, 'designations:write')
  return ctx.db.inTenant(ctx.orgId, 'write', async (tx) => {
    const { timeZone } = await lockState(tx)
    const record = designationInput(designation, todayIn(timeZone)).parse(body)
    if (record.snapshot !== null) {
      const row = programmeOf(designation)
      const snapshot = await findSnapshot(tx, row, record.snapshot).catch(noSnapshot)
      const status = statusIn(designation, snapshot.result)
      if (status !== 'qualified')
        throw refused(
          `The snapshot as of ${showDate(snapshot.asOf)} has ${shortDesignationName(designation)} as not qualified: it proves nothing. Choose another one, or none.`,
        )
    }
    const before = (await readRecords(tx)).find((one) => one.designation === designation) ?? null
    await putRecord(tx, record)
    await writeAudit(tx, ctx, 'designation.save', { designation, before, after: record })
    return record
  })
}

/** @throws LaurelError forbidden, not_found */
export async function removeDesignation(ctx: Ctx, designation: DesignationId): Promise<void> {
  authorize(ctx, 'designations:write')
  await ctx.db.inTenant(ctx.orgId, 'write', async (tx) => {
    await lockState(tx)
    const before = (await readRecords(tx)).find((one) => one.designation === designation)
    if (!before) throw notFound('A record of this designation')
    await removeRecord(tx, designation)
    await writeAudit(tx, ctx, 'designation.remove', { designation, before })
  })
}

const refused = (message: string) =>
  new LaurelError('invalid_request', message, [{ path: 'snapshot', message }])

function noSnapshot(error: unknown): never {
  if (error instanceof LaurelError && error.code === 'not_found')
    throw refused('There is no such snapshot of this programme. Choose one of the list, or none.')
  throw error
}
