import type { Amount } from '../figures/amount'
import type { ByPair, Consumed, Figures, Keyed } from '../figures/figures'
import { memoryFigures } from '../figures/memory-figures'
import type { FigureRow } from '../figures/rows'
import type { Meaning } from '../names/meaning'

/** One customer's rows as they are, and as they would be. */
export type Replaced = { tenant: string; own: Figures; other: Figures }

const kept = new WeakMap<readonly FigureRow[], Figures>()

/** The figures of some rows, which are read once: one set of rows has one meaning of its names. */
export function figuresOf(rows: readonly FigureRow[], meaning: Meaning): Figures {
  const found = kept.get(rows) ?? memoryFigures({ figures: rows, customers: [] }, meaning)
  kept.set(rows, found)
  return found
}

/**
 * The figures with one customer's in place of its own; everybody else's, months and segments stay. So a database answers
 * for the whole, and rows are read of the customers that change alone.
 */
export function withCustomer(figures: Figures, { tenant, own, other }: Replaced): Figures {
  const inPlace = <Value>(all: Keyed<Value>, of: Keyed<Value>) => {
    const changed = new Map([...all])
    const value = of.get(tenant)
    if (value === undefined) changed.delete(tenant)
    else changed.set(tenant, value)
    return changed
  }
  return {
    ...figures,
    consumedByTenant: (asked) => inPlace(figures.consumedByTenant(asked), other.consumedByTenant(asked)),
    consumedByService: (asked) => exchanged(asked, figures, own, other),
    business: (...asked) => inPlace(figures.business(...asked), other.business(...asked)),
    seats: (...asked) => inPlace(figures.seats(...asked), other.seats(...asked)),
    firstSeats: (through, pair, months) =>
      (pair.tenant === tenant ? other : figures).firstSeats(through, pair, months),
    anySeats(through, workloads, months) {
      const asked = [through, workloads, months] as const
      if (other.anySeats(...asked) || !own.anySeats(...asked))
        return figures.anySeats(...asked) || other.anySeats(...asked)
      // Where others have some in between only, the option is worth 0: the points are the same without it.
      return [months.at(-1), months[0]].some(
        (month) => month !== undefined && others(figures.seats(through, month), workloads, tenant),
      )
    },
  }
}

const others = (seats: ByPair<unknown>, workloads: ReadonlySet<string>, tenant: string): boolean =>
  [...seats].some(
    ([one, own]) => one !== tenant && [...own.keys()].some((workload) => workloads.has(workload)),
  )

/** Services are sums over all customers. */
function exchanged(asked: Consumed, figures: Figures, own: Figures, other: Figures): Map<string, Amount> {
  const sums = new Map(figures.consumedByService(asked))
  for (const [service, amount] of own.consumedByService(asked))
    sums.set(service, (sums.get(service) ?? 0n) - amount)
  for (const [service, amount] of other.consumedByService(asked))
    sums.set(service, (sums.get(service) ?? 0n) + amount)
  return sums
}
