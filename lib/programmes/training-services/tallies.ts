import type { DateRange, Month } from '../../dates'
import { eachFact, FACTS, type Fact, type Facts } from '../../line-items/model/facts'
import type { Kind } from '../../line-items/model/kinds'
import type { Tallies, UnknownItem } from '../../scoring/programme'
import { type Catalogue, catalogueTypeOf, entryAt } from './catalogue'
import type { TrainingTally } from './training-tally'

/** One stored total: additive facts of an item in a month. Weights, levels and areas are not in it. */
export type Total = {
  kind: Kind
  month: Month
  item: string
  /** `mct` or a reason code of `no_mct`, `mct_not_eligible` for surveys; `-` for the other kinds. */
  eligibility: string
} & Facts

/** What tells totals apart, wherever their rows were. */
export const totalKey = ({ kind, month, item, eligibility }: Omit<Total, keyof Facts>): string =>
  `${kind} ${month} ${item} ${eligibility}`

/** The same facts of one location. */
export type LocatedTotal = Total & { locationId: number }

/** Sums what only the location tells apart. */
export function overLocations(cells: readonly LocatedTotal[]): Total[] {
  const sums = new Map<string, Total>()
  for (const { locationId: _, ...cell } of cells) {
    const key = totalKey(cell)
    const sum = sums.get(key)
    if (!sum) {
      sums.set(key, cell)
      continue
    }
    for (const fact of FACTS) sum[fact] += cell[fact]
  }
  return [...sums.values()]
}

type OfMonth = { month: Month } & Facts
/** What the catalogue makes of totals: the facts of each month under one heading. */
type Shelf = { kind: Kind; level: string; area: string; eligible: boolean; months: OfMonth[] }
type UnknownTotal = UnknownItem & { month: Month }
type Fold = { catalogue: Catalogue; shelves: Shelf[]; unknown: UnknownTotal[] }

/** Applies the catalogue to the totals of one window; what is in no catalogue is counted apart. */
export function tallyWindow(totals: readonly Total[], catalogue: Catalogue, window: DateRange): Tallies {
  const [first, last] = [window.from.slice(0, 7), window.to.slice(0, 7)]
  const inside = ({ month }: { month: Month }) => month >= first && month <= last
  const { shelves, unknown } = foldOf(totals, catalogue)
  const sumOf = (months: OfMonth[], fact: Fact) =>
    months.reduce((sum, facts) => (inside(facts) ? sum + facts[fact] : sum), 0)
  return {
    sum: (rule: TrainingTally) =>
      shelves.reduce((sum, shelf) => (matches(rule, shelf) ? sum + sumOf(shelf.months, rule.fact) : sum), 0),
    unknown: byItem(unknown.filter(inside)),
  }
}

/** The same totals are looked at through many windows: what the catalogue says of them is asked once. */
const folds = new WeakMap<readonly Total[], Fold>()

function foldOf(totals: readonly Total[], catalogue: Catalogue): Fold {
  const known = folds.get(totals)
  if (known?.catalogue === catalogue) return known
  const fold = makeFold(totals, catalogue)
  folds.set(totals, fold)
  return fold
}

function makeFold(totals: readonly Total[], catalogue: Catalogue): Fold {
  const shelves = new Map<string, Shelf>()
  const unknown: UnknownTotal[] = []
  for (const total of totals) {
    if (total.rows === 0) continue
    const { kind, item, month, rows } = total
    const entry = entryAt(catalogue, catalogueTypeOf(kind), item, month)
    if (entry) addTo(shelves, total, entry.level, entry.area)
    else unknown.push({ kind, item, month, rows })
  }
  return { catalogue, shelves: [...shelves.values()], unknown }
}

function addTo(shelves: Map<string, Shelf>, total: Total, level: string, area: string): void {
  const { kind, month } = total
  const eligible = isEligible(total.eligibility)
  const key = `${kind} ${level} ${area} ${eligible}`
  const shelf = shelves.get(key) ?? { kind, level, area, eligible, months: [] }
  shelves.set(key, shelf)
  const facts = shelf.months.find((one) => one.month === month)
  if (!facts) {
    shelf.months.push({ month, ...eachFact((fact) => total[fact]) })
    return
  }
  for (const fact of FACTS) facts[fact] += total[fact]
}

const isEligible = (code: string) => code === 'mct' || code === '-'

function matches(rule: TrainingTally, shelf: Shelf): boolean {
  return (
    rule.kind === shelf.kind &&
    (rule.level === undefined || rule.level === shelf.level) &&
    (rule.area === undefined || rule.area === shelf.area) &&
    (rule.eligibleOnly !== true || shelf.eligible)
  )
}

function byItem(unknown: UnknownTotal[]): UnknownItem[] {
  const items = new Map<string, UnknownItem>()
  for (const { kind, item, rows } of unknown) {
    const key = `${kind} ${item}`
    const known = items.get(key)
    if (known) known.rows += rows
    else items.set(key, { kind, item, rows })
  }
  return [...items.values()].sort((a, b) => b.rows - a.rows || (a.item < b.item ? -1 : 1))
}
