import { addMonths, type DateRange, type Month, monthOf, windowBefore } from '../../dates'
import { differencesOf, type ValueDifference } from '../../rules/model/differences'
import type { Dated, Sums } from '../../scoring/programme'
import { canonical } from '../../snapshots/model/canonical'
import type { Side, Stage } from './walk'

/** What one event of the ledger did to the facts. */
export type TotalsEvent = { seq: number; deltas: readonly Dated[] }

export type Cause<E extends TotalsEvent> =
  /** The window moved: months that it no longer holds, months that it holds now. */
  | { kind: 'left' | 'entered'; months: { from: Month; to: Month } }
  | { kind: 'catalogue' }
  | { kind: 'event'; event: E }
  /** The first of very many events, together. */
  | { kind: 'events'; count: number }
  /** The facts are not what the ledger makes of them. */
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
  from: Side,
  to: Side,
  events: readonly E[],
): Generator<Stage<Cause<E>>> {
  const start: Side = { ...from, rules: from.rules.only(from.rules.at(from.asOf)) }
  const [was, is] = [windowOf(start), windowOf({ ...start, asOf: to.asOf })]
  const within = (month: Month) => monthOf(was.from) <= month && month <= monthOf(is.to)
  const { plus, same } = from.rules.programme.sums ?? EACH
  const after = (some: readonly E[]) =>
    plus(
      side.totals,
      some.flatMap(({ deltas }) => ofMonths(deltas, within)),
    )
  let side: Side = { ...start, totals: ofMonths(start.totals, within) }

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
    side = { ...side, totals: after(events.slice(0, first)) }
    yield { cause: { kind: 'events', count: first }, side }
  }
  for (const event of events.slice(first)) {
    side = { ...side, totals: after([event]) }
    yield { cause: { kind: 'event', event }, side }
  }
  const explained = same(side.totals, ofMonths(to.totals, within))
  // The window of other rules may reach further back than any before it.
  side = { ...side, totals: to.totals }
  if (!explained) yield { cause: { kind: 'unexplained' }, side }
  yield* ruleStages(from, to, side)
}

function* ruleStages(from: Side, to: Side, side: Side): Generator<Stage<Cause<never>>> {
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

const windowOf = ({ asOf, rules }: Side): DateRange => windowBefore(asOf, rules.at(asOf).windowMonths.value)

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
const ofMonths = (totals: readonly Dated[], within: Within): Dated[] =>
  totals.filter(({ month }) => within(month))

/** Where a programme does not say how its facts add up: each stands for itself. */
const EACH: Sums = {
  plus: (totals, deltas) => [...totals, ...deltas],
  same: (one, other) => canonical(one) === canonical(other),
}
