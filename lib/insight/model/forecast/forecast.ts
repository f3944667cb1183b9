import { type DateRange, monthOf, type PlainDate, refreshesBetween, windowBefore } from '../../../dates'
import { countedIn, criterionRules, rowsOf } from '../../../rules/model/rule-parts'
import type { RuleSet, TallyRule, ThresholdRule } from '../../../rules/model/schema'
import type { Basis } from '../../../scoring/basis'
import { evaluate } from '../../../scoring/evaluate'
import type { Tallies } from '../../../scoring/programme'
import { type Rational, toNumber } from '../../../scoring/rational'
import type { ConditionResult, ThresholdResult } from '../../../scoring/result'
import type { Status } from '../../../scoring/status'
import { type Futures, LEAST_MONTHS } from './futures'

/** Eight of ten futures end between `low` and `high`, half of them below `middle`. */
export type Range = { low: Rational; middle: Rational; high: Rational }
/** Why there is no range. */
export type Silence = 'no_data' | 'too_few_months'
export type CriterionForecast = {
  /** As in the rule set: `courseware-completions`, `security/survey-completions`. */
  id: string
  /** null where the history says too little, or where no future has an answer. */
  range: Range | null
  silence: Silence | null
  /** Share of the futures that reach the threshold; null without a range or a threshold. */
  chance: number | null
}
export type Forecast = {
  asOf: PlainDate
  window: DateRange
  ruleSet: RuleSet
  criteria: CriterionForecast[]
  /** Share of the futures that qualify; null where a base criterion is not forecast. */
  chance: number | null
  /** Complete months that are known of each kind. */
  months: Readonly<Record<string, number>>
}
/** One point of a fan: the official score as of the first day of a month. */
export type FanPoint = { asOf: PlainDate; range: Range | null }

const LOW = 0.1
const MIDDLE = 0.5
const HIGH = 0.9

/** The score of every criterion in every future, by the rules themselves. @throws NoRuleSetError */
export function forecastOf(basis: Basis, anniversary: PlainDate, futures: Futures): Forecast {
  const ruleSet = basis.rules.at(anniversary)
  const window = windowBefore(anniversary, ruleSet.windowMonths.value)
  const outcomes = outcomesOf(basis, ruleSet, window, futures)
  const criteria = criterionRules(ruleSet.qualification).map((rule, nth) =>
    criterionForecast(
      rule,
      outcomes.map(({ nodes }) => nodes[nth]),
      futures,
    ),
  )
  const silent = criteria.some(({ id, silence }) => !id.includes('/') && silence !== null)
  const qualified = outcomes.filter(({ status }) => status === 'completed').length
  return {
    asOf: anniversary,
    window,
    ruleSet,
    criteria,
    chance: silent ? null : qualified / futures.count,
    months: Object.fromEntries(
      basis.rules.programme.kinds.map((kind) => [kind, futures.stretches[kind]?.complete.length ?? 0]),
    ),
  }
}

/** One criterion as of the first day of each month from the next refresh to the anniversary's. */
export function fanOf(
  basis: Basis,
  { id, today, anniversary }: { id: string; today: PlainDate; anniversary: PlainDate },
  futures: Futures,
): FanPoint[] {
  const points: FanPoint[] = []
  for (const asOf of refreshesBetween(today, anniversary)) {
    const ruleSet = basis.rules.at(asOf)
    const rule = criterionRules(ruleSet.qualification).find((one) => one.id === id)
    if (!rule || silenceOf(rule, futures)) continue
    const window = windowBefore(asOf, ruleSet.windowMonths.value)
    const scores = everyFuture(basis, window, futures, (tallies) => {
      const node = evaluate(rule, tallies)
      return node.mechanism === 'threshold' ? node.of.value : null
    })
    points.push({ asOf, range: rangeOf(scores) })
  }
  return points
}

/** Of each future: the status of the whole, and score and status of each criterion in the rule set's order. */
type Outcome = { status: Status; nodes: ThresholdResult[] }

function outcomesOf(basis: Basis, ruleSet: RuleSet, window: DateRange, futures: Futures): Outcome[] {
  return everyFuture(basis, window, futures, (tallies) => {
    const tree = evaluate(ruleSet.qualification, tallies)
    return { status: tree.status ?? 'not_started', nodes: thresholdsOf(tree) }
  })
}

const thresholdsOf = (node: ConditionResult): ThresholdResult[] =>
  node.mechanism === 'threshold' ? [node] : node.of.flatMap(thresholdsOf)

/** What is known inside the window and what each future adds to it. */
function everyFuture<T>(
  basis: Basis,
  window: DateRange,
  futures: Futures,
  make: (tallies: Tallies) => T,
): T[] {
  const known = basis.rules.programme.read(basis, window)
  const months = { from: monthOf(window.from), to: monthOf(window.to) }
  const sums = new Map<TallyRule, { known: number; more: Int32Array }>()
  const sumOf = (rule: TallyRule) => {
    const sum = sums.get(rule) ?? { known: known.sum(rule), more: futures.bring(rule, months) }
    sums.set(rule, sum)
    return sum
  }
  return Array.from({ length: futures.count }, (_, future) =>
    make({
      sum: (rule) => {
        const sum = sumOf(rule)
        return sum.known + (sum.more[future] ?? 0)
      },
      unknown: [],
    }),
  )
}

function criterionForecast(
  rule: ThresholdRule,
  results: readonly (ThresholdResult | undefined)[],
  futures: Futures,
): CriterionForecast {
  const silence = silenceOf(rule, futures)
  const range = silence ? null : rangeOf(results.map((node) => node?.of.value ?? null))
  const reached = results.filter((node) => node?.status === 'completed').length
  const chance = range && rule.atLeast ? reached / results.length : null
  return { id: rule.id, range, silence, chance }
}

function silenceOf({ of }: ThresholdRule, { stretches, kindOf }: Futures): Silence | null {
  const known = countedIn(of).map((part) => stretches[kindOf(rowsOf(part))])
  if (known.some((stretch) => !stretch)) return 'no_data'
  return known.some((stretch) => stretch && stretch.complete.length < LEAST_MONTHS) ? 'too_few_months' : null
}

/** Of the futures that have a score; each end is the score of one of them. */
function rangeOf(scores: readonly (Rational | null)[]): Range | null {
  const places = placesOf(scores.filter((score) => score !== null))
  const low = places.find(({ place }) => place >= LOW)
  const [middle] = places.toSorted((a, b) => Math.abs(a.place - MIDDLE) - Math.abs(b.place - MIDDLE))
  const high = places.findLast(({ place }) => place <= HIGH) ?? low
  return low && middle && high ? { low: low.score, middle: middle.score, high: high.score } : null
}

/**
 * Each score, lowest first, and the share of futures below it, those that are equal counted half: else whole surveys
 * would widen every range by one.
 */
function placesOf(scores: readonly Rational[]): { score: Rational; place: number }[] {
  const sorted = scores
    .map((score) => ({ score, number: toNumber(score) }))
    .sort((a, b) => a.number - b.number)
  const places: { score: Rational; place: number }[] = []
  for (let from = 0; from < sorted.length; ) {
    const first = sorted[from]
    let to = from + 1
    while (sorted[to]?.number === first?.number) to++
    if (first) places.push({ score: first.score, place: (from + to) / 2 / sorted.length })
    from = to
  }
  return places
}
