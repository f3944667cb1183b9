import { authorize, type Ctx } from '../context'
import type { PlainDate } from '../dates'
import type { Table } from '../exports/table'
import { getRules } from './get-rules'
import { listOverrides } from './list-overrides'
import type { Ruled } from './overriding'
import { recordJson, rulesJson, rulesTable } from './rules-json'

/** The documented answer on the rules of a programme as of a date, today if left out, and what goes into a file. */
export async function answerRules(
  ctx: Ctx,
  asOf: PlainDate | undefined,
  row: Ruled,
): Promise<{ json: object; table: Table<unknown> }> {
  authorize(ctx, 'qualification:read')
  if ('facts' in row) {
    const rules = await getRules(ctx, { asOf }, row)
    return { json: rulesJson(rules), table: rulesTable(rules) as Table<unknown> }
  }
  const [overrides, { json, table }] = await Promise.all([
    listOverrides(ctx, row),
    row.rules.answer(ctx, asOf),
  ])
  return { json: { ...json, overrides: overrides.map(recordJson) }, table }
}
