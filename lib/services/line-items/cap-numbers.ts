import type { TenantTx } from '@/db/client'
import { numbersInMonth } from '@/db/tenant/cap-numbers'
import type { ExportPlan } from '../../exports/plan'
import { monthOf } from '../../dates'
import { numberedMonths } from '../../line-items/numbered-months'
import type { LocatedTotal } from '../../scoring/tallies'
import type { LineItemRow } from './read-page'

/** The number in the window of each row that lies beyond a limit, by its ID. */
export async function capNumbers(
  tx: TenantTx,
  plan: ExportPlan,
  totals: readonly LocatedTotal[],
  rows: readonly LineItemRow[],
): Promise<Record<string, number>> {
  const keys = rows
    .filter(({ reason }) => reason === 'beyond_cap')
    .map((row) => ({ occurredOn: String(row.redeemed_on), identity: String(row.redemption_id) }))
  if (keys.length === 0) return {}
  const months = numberedMonths(plan, totals)
  const wanted = new Set(keys.map(({ occurredOn }) => monthOf(occurredOn)))
  const found = await Promise.all(
    [...months.values()]
      .filter(({ month }) => wanted.has(month))
      .map((month) =>
        numbersInMonth(
          tx,
          month,
          keys.filter(({ occurredOn }) => monthOf(occurredOn) === month.month),
        ),
      ),
  )
  return Object.fromEntries(found.flatMap((numbers) => [...numbers]))
}
