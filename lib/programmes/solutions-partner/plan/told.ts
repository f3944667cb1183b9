import { type PlainDate, showDate } from '../../../dates'
import { isZero, type Rational, subtract, toNumber, ZERO } from '../../../scoring/rational'
import { listed } from '../../../text/lists'
import { areaName } from '../../solution-areas'
import { goesWords } from '../ahead/ahead-words'
import { showPoints } from '../answer/show'
import type { AreaId, MetricId } from '../areas'
import type { RuleSet } from '../rules/shape'
import type { AreaScore, MetricScore, TrackScore } from '../score'
import { METRIC_NAMES, TRACK_NAMES } from '../words/names'
import { reasonWords } from '../words/reason-words'
import { type AreaPlan, decides } from './capability-plan'
import { EFFORT_NOTE } from './effort'
import type { Keeping } from './keeping'
import type { Called } from './lever'
import type { Losing } from './losing'
import { type Step, trackOf, type Way } from './way-to'

/** All that a plan is told from. `now`: the areas today. */
export type Told = {
  asOf: PlainDate
  today: PlainDate
  ruleSet: RuleSet
  now: readonly AreaScore[]
  plans: readonly AreaPlan[]
  keeping: Readonly<Record<AreaId, readonly Keeping[]>>
  /** Designations that go with the next refresh, the worst loss first. */
  losing: readonly Losing[]
  missing: readonly string[]
  /** A way as parameters of a simulation; none: no address can say all of it. */
  simulated: ReadonlyMap<Way, URLSearchParams>
}

export const stepWords = ({ lever, times }: Pick<Step, 'lever' | 'times'>, called: Called): string =>
  lever.say(times, called)

/** Points before and after. */
type Moved = { from: Rational; to: Rational }
export type ToldStep = Step & {
  points: number
  /** Of the track before the step, and with it. */
  was: Rational
  score: Rational
  /** Whose points are others with it, in the order of the rules. */
  moved: (Moved & { id: MetricId })[]
}

/** What each step adds to the track, metric by metric, and the track with it. */
export function stepsOf({ before, steps, track }: Way): ToldStep[] {
  let last = before
  return steps.map((step) => {
    const [was, now] = [last, trackOf(step.after, track)]
    last = now
    const points = toNumber(subtract(now.score, was.score))
    return { ...step, points, was: was.score, score: now.score, moved: movedIn(was, now) }
  })
}

const movedIn = (was: TrackScore, now: TrackScore): ToldStep['moved'] =>
  now.metrics.flatMap(({ id, points: to }) => {
    const from = was.metrics.find((one) => one.id === id)?.points ?? ZERO
    return isZero(subtract(to, from)) ? [] : [{ id, from, to }]
  })

/** `Enterprise, which would then decide`; '' where the way is by the track that decides anyhow. */
export const otherTrack = (way: Way, { track }: AreaScore): string =>
  way.track === track
    ? ''
    : `${TRACK_NAMES[way.track]}${way.reached && decides(way) ? ', which would then decide' : ''}`

/** Why nothing brings a metric to its least. */
export function blockedWords(metric: MetricScore, asOf: PlainDate): string {
  const name = METRIC_NAMES[metric.id]
  const { formula } = metric.rule
  if (formula.name === 'PEOPLE' || formula.name === 'STEPS')
    return `${name}: no certification that counts here can be earned any more by these rules.`
  const words = reasonWords(metric, asOf)
  return words
    ? `${name}: ${words.says} ${words.todo}`
    : `${name}: nothing Laurel knows of would bring it a point.`
}

/** How the areas stand, and where the least work brings a designation. */
export function planSummary({ now, plans, asOf, today, losing }: Told, called: Called): string {
  const qualified = now.filter(({ status }) => status === 'qualified').length
  const lead = [
    `${qualified} of ${now.length} areas ${qualified === 1 ? 'is' : 'are'} qualified.`,
    ...losing.map(({ loss }) => goesWords(loss)),
  ].join(' ')
  const [first] = plans
    .flatMap(({ id, area, ways: [way] }) => (way.reached && way.steps.length > 0 ? [{ id, area, way }] : []))
    .toSorted((one, other) => one.way.days - other.way.days)
  if (!first) return lead
  const { id, area, way } = first
  const by = otherTrack(way, area)
  const said = listed(way.steps.map((step) => lowered(stepWords(step, called))))
  const work = asOf === today ? 'The least work is' : `For ${showDate(asOf)} the least work is`
  const brings = `That brings ${showPoints(way.before.score)} to ${showPoints(way.after.score)}.`
  return `${lead} ${work} in ${areaName(id)}${by && `, by ${by}`}: ${said}. ${brings}`
}

/** Within a sentence. */
export const lowered = (text: string) => text.replace(/^(Link|Have) /, (word) => word.toLowerCase())

/** `0.25`, `3.4`, `20`. */
export const showDays = (days: number): string =>
  days.toLocaleString('en', { maximumFractionDigits: days < 1 ? 2 : 1 })
/** `1 day`, `3.4 days`. */
export const daysWords = (days: number): string => `${showDays(days)} ${days === 1 ? 'day' : 'days'}`

export const PLAN_NOTES: readonly string[] = [
  'Steps are found metric by metric, and then scored together by the same rules as every score: the sums are what the area would have if they had happened in the last month of its figures.',
  'Cheaper ways may exist: the plan takes what brings the most for a day of work, and leaves out what is not needed.',
  'The track that decides comes first. Another leads only where that one cannot reach it, or takes at least twice the days of work.',
  EFFORT_NOTE,
]
