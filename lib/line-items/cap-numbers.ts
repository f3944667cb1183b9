import type { TenantTx } from '@/db/client'
import { numbersInMonth } from '@/lib/line-items/sql/cap-numbers'
import { monthOf } from '../dates'
import type { ExportPlan } from '../exports/plan'
import type { LocatedTotal } from '../programmes/training-services/tallies'
import { numberedMonths } from './model/numbered-months'
import type { LineItemRow } from './read-page'

/** Rows that are read at most to number those of a page. */
const MOST = 25_000

/** The number in the window of each row that lies beyond a limit, by its ID; of none where too many would have to be read. */
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
  const wanted = new Set(keys.map(({ occurredOn }) => monthOf(occurredOn)))
  const months = [...numberedMonths(plan, totals).values()].filter(({ month }) => wanted.has(month))
  if (months.length > 1 && months.reduce((sum, { rows: all }) => sum + all, 0) > MOST) return {}
  const found = await Promise.all(
    months.map((month) =>
      numbersInMonth(
        tx,
        month,
        keys.filter(({ occurredOn }) => monthOf(occurredOn) === month.month),
      ),
    ),
  )
  return Object.fromEntries(found.flatMap((numbers) => [...numbers]))
}
