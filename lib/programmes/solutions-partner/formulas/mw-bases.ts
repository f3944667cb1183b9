import { addMonths, type Month, monthOf, monthsBetween } from '../../../dates'
import type { Figures, Pair, Seats, Through } from '../figures/figures'
import { yearBefore } from './months'
import type { SeatClass } from './seat-class'

/**
 * What one customer and workload of an option is compared with. `now` null: no row, or the customer is not of the track.
 * `base`: what is subtracted, a year ago or, where `sinceClaim`, when it was claimed or first seen. `yearAgo`: what stood
 * a year ago beside the base of a claim.
 */
export type Compared = Pair & {
  now: Seats | null
  base: Seats | null
  sinceClaim: boolean
  yearAgo: Seats | null
}

type Asked = { through: Through; workloads: ReadonlySet<string>; tenants: SeatClass; month: Month }

/** Every pair with a row now or a year ago, with its base (capability-rules.md §5, MW-GROWTH 1 to 7). */
export function comparedPairs(figures: Figures, { through, workloads, tenants, month }: Asked): Compared[] {
  const [now, before] = [month, yearBefore(month)].map((one) => figures.seats(through, one))
  const compared: Compared[] = []
  for (const tenant of new Set([...(now?.keys() ?? []), ...(before?.keys() ?? [])])) {
    const [own, last] = [now?.get(tenant), before?.get(tenant)]
    for (const workload of new Set([...(own?.keys() ?? []), ...(last?.keys() ?? [])])) {
      if (!workloads.has(workload)) continue
      const pair = { tenant, workload }
      const current = tenants.now.has(tenant) ? (own?.get(workload) ?? null) : null
      const former = last?.get(workload) ?? null
      const yearAgo = tenants.before.has(tenant) ? former : null
      compared.push({
        ...pair,
        now: current,
        ...baseOf(figures, { through, pair, month }, current, former, yearAgo),
      })
    }
  }
  return compared
}

function baseOf(
  figures: Figures,
  { through, pair, month }: { through: Through; pair: Pair; month: Month },
  current: Seats | null,
  former: Seats | null,
  yearAgo: Seats | null,
): Pick<Compared, 'base' | 'sinceClaim' | 'yearAgo'> {
  if (current === null) return { base: yearAgo, sinceClaim: false, yearAgo: null }
  const first = addMonths(month, -11)
  const claim = current.claimed && monthOf(current.claimed)
  const since = (from: Month) => ({
    base: figures.firstSeats(through, pair, monthsBetween(from, month)),
    sinceClaim: true,
    yearAgo,
  })
  // A claim after the figures is one in their month.
  if (claim !== null && claim >= first) return since(claim > month ? month : claim)
  if (former) return { base: yearAgo, sinceClaim: false, yearAgo: null }
  return claim !== null ? { base: null, sinceClaim: false, yearAgo: null } : since(first)
}
