import {
  atLeast,
  ceiling,
  integer,
  isZero,
  type Rational,
  subtract,
  toNumber,
  ZERO,
} from '../../../scoring/rational'
import { listed } from '../../../text/lists'
import { cutTo, showPoints } from '../answer/show'
import type { AreaStatus } from '../areas'
import { fraction } from '../rules/fractions'
import { hasLeast, leastWords } from '../rules/least-points'
import type { RuleSet } from '../rules/shape'
import type { AreaScore, MetricScore, TrackScore } from '../score'
import { METRIC_NAMES } from './names'
import { isSkilling, sayMore } from './units'

/** The track of an area that decides. @throws Error where the area has no such track */
export function decidingOf({ id, track, tracks }: AreaScore): TrackScore {
  const found = tracks.find((one) => one.id === track)
  if (!found) throw new Error(`${id} has no track ${track}`)
  return found
}

/** What is missing to the points from which an area is qualified; negative: what it has to spare. */
export const toQualified = ({ score }: Pick<TrackScore, 'score'>, { qualifiedFrom }: RuleSet): Rational =>
  subtract(fraction(qualifiedFrom.value), score)

/** Points, those missing cut up so that they are enough: `0.04` → `0.1`. */
export const showMissing = (points: Rational): string =>
  cutTo(1, { n: ceiling({ n: points.n * 10n, d: points.d }), d: 10n })
export const pointWord = (shown: string): string => (shown === '1' ? 'point' : 'points')

/** Metrics that keep an area from being qualified, whatever the others bring: `unknown` ones have no value. */
export function lackingIn({ metrics }: TrackScore, { decisions }: RuleSet) {
  const lacking = metrics.filter(({ points }) => !hasLeast(points, decisions))
  return {
    unknown: lacking.filter(({ value }) => value === null),
    without: lacking.filter(({ value, points }) => value !== null && isZero(points)),
    little: lacking.filter(({ points }) => !isZero(points)),
  }
}

/** All that is not skilling is unknown: no figures have come. */
export const isUnknown = (track: TrackScore): boolean =>
  track.metrics.every(({ value, rule }) => value === null || isSkilling(rule.formula))

/** There is nothing to show: what nobody knows is never a 0. */
export const isNothingKnown = (track: TrackScore): boolean => isUnknown(track) && isZero(track.score)

/** What separates an area from being qualified, in one sentence. */
export function areaMissing(area: { status: AreaStatus } & AreaScore, rules: RuleSet): string {
  const track = decidingOf(area)
  const missing = toQualified(track, rules)
  if (area.status === 'qualified') return `Qualified, with ${spareWords(missing)} to spare.`
  const { unknown, without, little } = lackingIn(track, rules)
  const points = showMissing(missing)
  const whole =
    missing.n > 0n
      ? `${points} ${pointWord(points)} to ${rules.qualifiedFrom.value}`
      : `${rules.qualifiedFrom.value} points are there`
  const least = leastWords(rules.decisions)
  const held = [
    unknown.length > 0 && `${names(unknown)} ${is(unknown)} unknown`,
    without.length > 0 && `${names(without)} ${has(without)} none`,
    little.length > 0 && `${names(little)} ${has(little)} less than 1`,
  ].filter((text) => text !== false)
  if (held.length === 0) return `${whole}.`
  return `${whole}; ${listed(held)}, and each metric needs ${least}.`
}

/** `2.6 points`, cut down: what is there beyond 70. @param missing negative or 0 */
export const spareWords = (missing: Rational): string => {
  const spare = showPoints({ n: -missing.n, d: missing.d })
  return spare === '0' ? 'nothing' : `${spare} ${pointWord(spare)}`
}

const names = (metrics: readonly MetricScore[]): string => listed(metrics.map(({ id }) => METRIC_NAMES[id]))
const is = ({ length }: readonly unknown[]) => (length === 1 ? 'is' : 'are')
const has = ({ length }: readonly unknown[]) => (length === 1 ? 'has' : 'have')

/** Where documents disagree, both are said. */
const BETWEEN = 'Below 1 point: the page of each area asks for at least 1, one page of 2023 for more than 0.'

/** What a metric lacks to its maximum, in one sentence; of one whose value nobody knows its reason says more. */
export function metricMissing({ value, threshold, points, max, rule }: MetricScore): string {
  if (value === null) return ''
  if (atLeast(points, max)) return 'All points.'
  const missing = subtract(threshold, value)
  if (missing.n <= 0n) return ''
  const more = `${sayMore(missing, rule.formula)} all ${showPoints(max)} points.`
  return isZero(points) || atLeast(points, integer(1)) ? more : `${more} ${BETWEEN}`
}

/** How far a metric is, as its pill shows. */
export function metricStatus({ points, max }: Pick<MetricScore, 'points' | 'max'>) {
  if (atLeast(points, max)) return 'completed'
  return isZero(points) ? 'not_started' : 'in_progress'
}

/** How near 70 an area is, for an order: the larger, the nearer. */
export const nearness = ({ score }: AreaScore): number => toNumber(score ?? ZERO)
