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

/**
 * Every pair with a row now or a year ago, with its base (capability-rules.md §5, MW-GROWTH 1 to 7), one at a time: of a
 * large organization all of them would be more than its figures.
 */
export function* comparedPairs(figures: Figures, asked: Asked): Generator<Compared, void, undefined> {
  const { through, workloads, tenants, month } = asked
  const within = { through, month, first: addMonths(month, -11) }
  for (const { tenant, workload, own, former } of pairsOfBoth(figures, asked)) {
    if (!workloads.has(workload)) continue
    const current = tenants.now.has(tenant) ? own : null
    const yearAgo = tenants.before.has(tenant) ? former : null
    const pair = { tenant, workload }
    const against = baseOf(figures, pair, within, { current, former, yearAgo })
    // Written out, since spreading takes most of the time that a large organization takes.
    yield {
      tenant,
      workload,
      now: current,
      base: against.base,
      sinceClaim: against.sinceClaim,
      yearAgo: against.yearAgo,
    }
  }
}

/** Pairs with what is seen of them in the month and a year before: those of the month first. */
function* pairsOfBoth(
  figures: Figures,
  { through, month }: Asked,
): Generator<Pair & { own: Seats | null; former: Seats | null }, void, undefined> {
  const [now, before] = [figures.seats(through, month), figures.seats(through, yearBefore(month))]
  for (const [tenant, seats] of now) {
    const last = before.get(tenant)
    for (const [workload, own] of seats) yield { tenant, workload, own, former: last?.get(workload) ?? null }
    for (const [workload, former] of last ?? [])
      if (!seats.get(workload)) yield { tenant, workload, own: null, former }
  }
  for (const [tenant, last] of before)
    if (!now.get(tenant)) for (const [workload, former] of last) yield { tenant, workload, own: null, former }
}

/** The months that a claim is looked for in: from the first one to the month itself. */
type Within = { through: Through; month: Month; first: Month }
type SeenOf = { current: Seats | null; former: Seats | null; yearAgo: Seats | null }

function baseOf(
  figures: Figures,
  pair: Pair,
  { through, month, first }: Within,
  { current, former, yearAgo }: SeenOf,
): Pick<Compared, 'base' | 'sinceClaim' | 'yearAgo'> {
  if (current === null) return { base: yearAgo, sinceClaim: false, yearAgo: null }
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
