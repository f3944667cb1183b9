import type { Month } from '../../../dates'
import type { LastKnown } from '../figures/family-months'
import type { Consumed, Figures } from '../figures/figures'
import type { Family } from '../figures/rows'
import { withKeptOf } from '../outcomes/kept-outcomes'

/**
 * Figures that stay as they were in the last month known of each file, for as long as is asked: what is compared moves on,
 * and nothing new comes in.
 */
export const carriedFigures = (figures: Figures, last: LastKnown): Figures =>
  withKeptOf(staying(figures, last), figures, last)

function staying(figures: Figures, last: LastKnown): Figures {
  const carried = (family: Family, month: Month): Month => {
    const end = last[family]
    return end !== null && month > end ? end : month
  }
  return {
    covers: (family, month) => figures.covers(family, carried(family, month)),
    consumedByTenant: (asked) => consumed(figures.consumedByTenant, asked, last.acr),
    consumedByService: (asked) => consumed(figures.consumedByService, asked, last.acr),
    business: (family, through, month) => figures.business(family, through, carried(family, month)),
    seats: (through, month) => figures.seats(through, carried('licence', month)),
    firstSeats(through, pair, months) {
      const [known, beyond] = split(months, last.licence)
      const found = known.length > 0 ? figures.firstSeats(through, pair, known) : null
      if (found || last.licence === null || beyond === 0) return found
      return figures.seats(through, last.licence).get(pair.tenant)?.get(pair.workload) ?? null
    },
    anySeats: (through, workloads, months, among) =>
      figures.anySeats(
        through,
        workloads,
        [...new Set(months.map((month) => carried('licence', month)))],
        among,
      ),
    segment: figures.segment,
  }
}

/** Sums of months, among them the last one as often as it stands in for another. */
function consumed(ask: Figures['consumedByTenant'], asked: Consumed, end: Month | null) {
  const [months, beyond] = split(asked.months, end)
  if (end === null || beyond === 0) return ask(asked)
  const sums = new Map(months.length > 0 ? ask({ ...asked, months }) : [])
  for (const [key, amount] of ask({ ...asked, months: [end] }))
    sums.set(key, (sums.get(key) ?? 0n) + amount * BigInt(beyond))
  return sums
}

/** Months up to the last one known, and how many are beyond it. */
function split(months: readonly Month[], end: Month | null): [known: Month[], beyond: number] {
  const known = months.filter((month) => end === null || month <= end)
  return [known, months.length - known.length]
}
