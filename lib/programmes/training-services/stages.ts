import type { Stage } from '../../changes/model/walk'
import { addMonths, type DateRange, type Month, monthOf, windowBefore } from '../../dates'
import { differencesOf, type ValueDifference } from '../../rules/model/differences'
import type { TrainingSide } from './basis'
import type { Total } from './tallies'
import { FACTS } from './training-tally'

/** What one event of the ledger did to the totals. */
export type TotalsEvent = { seq: number; deltas: readonly Total[] }

export type Cause<E extends TotalsEvent> =
  /** The window moved: months that it no longer holds, months that it holds now. */
  | { kind: 'left' | 'entered'; months: { from: Month; to: Month } }
  | { kind: 'catalogue' }
  | { kind: 'event'; event: E }
  /** The first of very many events, together. */
  | { kind: 'events'; count: number }
  /** Totals are not what the ledger makes of them. */
  | { kind: 'unexplained' }
  | { kind: 'rule-set'; from: string; to: string; values: ValueDifference[] }
  /** The same rule set with other values: local overrides set or taken back. */
  | { kind: 'rule-values'; ruleSet: string; values: ValueDifference[] }

/** So many events are told one by one; the earlier ones of a longer series are one step. */
export const MOST_EVENTS = 300

/**
 * From one side to another, one cause at a time: the window moves, the catalogue follows, every event since, then the
 * rules. `to` lies on the same day or later; `events` are all between the two, in order.
 */
export function* stagesBetween<E extends TotalsEvent>(
  from: TrainingSide,
  to: TrainingSide,
  events: readonly E[],
): Generator<Stage<Cause<E>>> {
  const start: TrainingSide = { ...from, rules: from.rules.only(from.rules.at(from.asOf)) }
  const [was, is] = [windowOf(start), windowOf({ ...start, asOf: to.asOf })]
  const within = (month: Month) => monthOf(was.from) <= month && month <= monthOf(is.to)
  let side: TrainingSide = { ...start, totals: ofMonths(start.totals, within) }

  if (was.from < is.from) {
    const staying = ofMonths(side.totals, (month) => month >= monthOf(is.from))
    yield { cause: { kind: 'left', months: monthsLeft(was, is) }, side: { ...side, totals: staying } }
    side = { ...side, asOf: to.asOf }
    yield { cause: { kind: 'entered', months: monthsEntered(was, is) }, side }
  }

  side = { ...side, asOf: to.asOf, catalogue: to.catalogue }
  if (from.catalogue !== to.catalogue) yield { cause: { kind: 'catalogue' }, side }

  const first = Math.max(events.length - MOST_EVENTS, 0)
  if (first > 0) {
    side = { ...side, totals: plus(side.totals, events.slice(0, first), within) }
    yield { cause: { kind: 'events', count: first }, side }
  }
  for (const event of events.slice(first)) {
    side = { ...side, totals: plus(side.totals, [event], within) }
    yield { cause: { kind: 'event', event }, side }
  }
  const explained = sameTotals(side.totals, ofMonths(to.totals, within))
  // The window of other rules may reach further back than any before it.
  side = { ...side, totals: to.totals }
  if (!explained) yield { cause: { kind: 'unexplained' }, side }
  yield* ruleStages(from, to, side)
}

function* ruleStages(
  from: TrainingSide,
  to: TrainingSide,
  side: TrainingSide,
): Generator<Stage<Cause<never>>> {
  const [first, then, last] = [from.rules.at(from.asOf), from.rules.at(to.asOf), to.rules.at(to.asOf)]
  if (first.id !== then.id) {
    const cause = {
      kind: 'rule-set',
      from: first.id,
      to: then.id,
      values: differencesOf(first, then),
    } as const
    yield { cause, side: { ...side, rules: to.rules.only(then) } }
  }
  const values = differencesOf(then, last)
  if (values.length > 0)
    yield {
      cause: { kind: 'rule-values', ruleSet: last.id, values },
      side: { ...side, rules: to.rules.only(last) },
    }
}

const windowOf = ({ asOf, rules }: TrainingSide): DateRange =>
  windowBefore(asOf, rules.at(asOf).windowMonths.value)

/** The months of the old window that the new one no longer holds, and the other way round. */
const monthsLeft = (was: DateRange, is: DateRange) => ({
  from: monthOf(was.from),
  to: least(addMonths(monthOf(is.from), -1), monthOf(was.to)),
})
const monthsEntered = (was: DateRange, is: DateRange) => ({
  from: most(addMonths(monthOf(was.to), 1), monthOf(is.from)),
  to: monthOf(is.to),
})
const least = (a: Month, b: Month) => (a < b ? a : b)
const most = (a: Month, b: Month) => (a > b ? a : b)

type Within = (month: Month) => boolean
const ofMonths = (totals: readonly Total[], within: Within): Total[] =>
  totals.filter(({ month }) => within(month))

const keyOf = ({ kind, month, item, eligibility }: Total) => `${kind} ${month} ${item} ${eligibility}`
const isNothing = (total: Total) => FACTS.every((fact) => total[fact] === 0)

function plus(totals: readonly Total[], events: readonly TotalsEvent[], within: Within): Total[] {
  const sums = new Map(totals.map((total) => [keyOf(total), total]))
  for (const { deltas } of events)
    for (const delta of deltas) {
      if (!within(delta.month)) continue
      const known = sums.get(keyOf(delta))
      const sum = { ...delta }
      if (known) for (const fact of FACTS) sum[fact] += known[fact]
      sums.set(keyOf(delta), sum)
    }
  return [...sums.values()].filter((total) => !isNothing(total))
}

function sameTotals(one: readonly Total[], other: readonly Total[]): boolean {
  const sums = new Map(one.map((total) => [keyOf(total), total]))
  return (
    one.length === other.length &&
    other.every((total) => {
      const known = sums.get(keyOf(total))
      return known !== undefined && FACTS.every((fact) => known[fact] === total[fact])
    })
  )
}
