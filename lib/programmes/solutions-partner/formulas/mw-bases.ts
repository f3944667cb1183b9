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
  const [now, before] = [figures.seats(through, month), figures.seats(through, yearBefore(month))]
  const compared: Compared[] = []
  const compare = (pair: Pair, own: Seats | null, former: Seats | null) => {
    if (!workloads.has(pair.workload)) return
    const current = tenants.now.has(pair.tenant) ? own : null
    const yearAgo = tenants.before.has(pair.tenant) ? former : null
    const base = baseOf(figures, { through, pair, month }, current, former, yearAgo)
    compared.push({ ...pair, now: current, ...base })
  }
  for (const [tenant, own] of now) {
    const last = before.get(tenant)
    for (const [workload, seats] of own) compare({ tenant, workload }, seats, last?.get(workload) ?? null)
    for (const [workload, seats] of last ?? [])
      if (!own.get(workload)) compare({ tenant, workload }, null, seats)
  }
  for (const [tenant, last] of before) {
    if (now.get(tenant)) continue
    for (const [workload, seats] of last) compare({ tenant, workload }, null, seats)
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
