import type { Ctx } from '../context'
import type { Table } from '../exports/table'
import type { AnyProgramme } from '../programmes/registered'
import { changesJson, changesTable } from './changes-json'
import { getChanges } from './get-changes'
import type { ChangesInput } from './model/changes-input'

type Compares = (ctx: Ctx, input: ChangesInput) => Promise<{ json: object; table: Table<unknown> }>

/** How two days of a programme are compared, as answer and table; null: they are not. @throws as getChanges */
export function comparingOf(row: AnyProgramme): Compares | null {
  if (!('facts' in row)) return row.changes ?? null
  return async (ctx, input) => {
    const changes = await getChanges(ctx, input, row)
    return { json: changesJson(changes), table: changesTable('changes', changes.walk) }
  }
}
