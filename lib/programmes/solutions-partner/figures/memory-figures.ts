import type { Month } from '../../../dates'
import type { Meaning } from '../names/meaning'
import { type Segment, segmentOf } from '../names/segment'
import type { Amount } from './amount'
import {
  amongKey,
  type ByPair,
  type Consumed,
  type Figures,
  isAmong,
  type Seats,
  type Through,
} from './figures'
import { type Cell, type Cells, earlier, type Indexed, indexRows, larger, type View } from './index-rows'
import type { Family, Rows } from './rows'

/** Figures in memory: rows are read once, and what was asked once of a month is kept. */
export function memoryFigures(
  { figures, customers }: Pick<Rows, 'figures' | 'customers'>,
  meaning?: Meaning,
): Figures {
  const index = indexRows(figures, meaning)
  const segments = new Map(
    customers.map(({ tenant, segment }): [string, Segment | null] => [tenant, segmentOf(segment)]),
  )
  const kept = new Map<string, unknown>()
  /** One answer for each family, month and way of seeing; two families give values of different types. */
  const monthly = <Value>(
    family: Family,
    through: Through,
    month: Month,
    make: (cells: Cells) => Value,
  ): Value => {
    const key = `${family} ${month} ${through.join(' ')}`
    const value = kept.get(key) ?? make(index[family].months.get(month) ?? new Map())
    kept.set(key, value)
    return value as Value
  }
  const pairs = (family: Family, through: Through, month: Month) =>
    monthly(family, through, month, (cells) => byPair(cells, (cell) => amountIn(cell, through)))
  const sums = new Map<ReadonlySet<string> | null, Map<string, Map<string, Amount>>>()
  /** The three Azure areas ask the same. */
  const summed = (what: string, asked: Consumed, keyOf: KeyOf) => {
    const own = sums.get(asked.services) ?? new Map<string, Map<string, Amount>>()
    sums.set(asked.services, own)
    const key = `${what} ${asked.through.join(' ')} ${asked.months.join(' ')} ${amongKey(asked.among)}`
    const found = own.get(key) ?? consumed(index.acr, pairs, asked, keyOf)
    own.set(key, found)
    return found
  }
  const seats = (through: Through, month: Month) =>
    monthly('licence', through, month, (cells) => byPair(cells, (cell) => seatsIn(cell, through)))
  return {
    covers: (family, month) => index[family].covered.has(month),
    consumedByTenant: (asked) => summed('tenant', asked, (tenant) => tenant),
    consumedByService: (asked) => summed('service', asked, (_, service) => service),
    business: (family, through, month) => pairs(family, through, month),
    seats,
    firstSeats(through, { tenant, workload }, months) {
      for (const month of months) {
        const found = seats(through, month).get(tenant)?.get(workload)
        if (found) return found
      }
      return null
    },
    anySeats: (through, workloads, months, among) =>
      months.some((month) =>
        [...seats(through, month)].some(
          ([tenant, own]) => isAmong(among, tenant) && [...own.keys()].some((one) => workloads.has(one)),
        ),
      ),
    segment: (tenant) => segments.get(tenant) ?? null,
  }
}

type KeyOf = (tenant: string, service: string) => string
type Pairs = (family: Family, through: Through, month: Month) => ByPair<Amount>

function consumed(
  { months: known }: Indexed,
  pairs: Pairs,
  { through, services, months, among }: Consumed,
  keyOf: KeyOf,
): Map<string, Amount> {
  const sums = new Map<string, Amount>()
  for (const month of months) {
    if (!known.has(month)) continue
    for (const [tenant, byService] of pairs('acr', through, month)) {
      if (!isAmong(among, tenant)) continue
      for (const [service, amount] of byService) {
        if (services && !services.has(service)) continue
        const key = keyOf(tenant, service)
        sums.set(key, (sums.get(key) ?? 0n) + amount)
      }
    }
  }
  return sums
}

/** Each pair that `read` says something of. */
function byPair<Value>(cells: Cells, read: (cell: Cell) => Value | null): ByPair<Value> {
  const found = new Map<string, Map<string, Value>>()
  for (const [tenant, workloads] of cells) {
    const own = new Map<string, Value>()
    for (const [workload, cell] of workloads) {
      const value = read(cell)
      if (value !== null) own.set(workload, value)
    }
    if (own.size > 0) found.set(tenant, own)
  }
  return found
}

const seen = (figure: ReadonlyMap<string, View>, through: Through): View[] =>
  through.map((association) => figure.get(association)).filter((view) => view !== undefined)

/** null: no row is seen. */
function amountIn(cell: Cell, through: Through): Amount | null {
  let sum: Amount | null = null
  for (const figure of cell.values()) {
    const views = seen(figure, through)
    if (views.length > 0) sum = (sum ?? 0n) + views.map(({ first }) => first).reduce(larger)
  }
  return sum
}

/** null: no row that says more than zeros is seen. */
function seatsIn(cell: Cell, through: Through): Seats | null {
  const seats: Seats = { paid: 0n, active: 0n, claimed: null }
  let filled = false
  for (const figure of cell.values()) {
    const views = seen(figure, through)
    if (views.length === 0) continue
    seats.paid += views.map(({ first }) => first).reduce(larger)
    seats.active += views.map(({ second }) => second).reduce(larger)
    seats.claimed = views.map(({ claimed }) => claimed).reduce(earlier, seats.claimed)
    filled ||= views.some((view) => view.filled)
  }
  return filled ? seats : null
}
