import type { Month } from '../../../dates'
import type { CriterionPlace } from '../../../scoring/criteria'
import type { Rational } from '../../../scoring/rational'
import type { AreaId, AreaStatus, MetricId, Reason, TrackId } from '../areas'
import { fraction } from '../rules/fractions'
import { leastMark } from '../rules/least-points'
import type { AreaScore, MetricScore } from '../score'
import type { Refresh } from './refreshes'

/** The points of a whole area, beside its metrics. */
export const SCORE = 'score'
export type Criterion = { area: AreaId; metric: MetricId | typeof SCORE }

/** One criterion at one refresh, of the track that decided then. */
export type TrendPoint = Pick<Refresh, 'month' | 'asOf' | 'unfinished'> & {
  ruleSet: Refresh['score']['ruleSet']
  /** null: figures are missing, so that nobody knows which of several decides. */
  track: TrackId | null
  /** null: figures are missing, or the track has no such metric. */
  points: Rational | null
  max: Rational
  /** From how many points on it is met. */
  benchmark: string
  /** Of the area; null for a metric. */
  status: AreaStatus | null
  metric: MetricScore | null
  /** The newest month of the figures; null: there are none. */
  figures: Month | null
  reason: Reason | null
  /** False: months to compare with are missing, so that it is lower than it may be. */
  covered: boolean
}

const NO_BASE: readonly (Reason | null)[] = ['no_figures_a_year_ago', 'months_missing']
const WHOLE: Rational = { n: 100n, d: 1n }

/** @throws Error for an area that the rules do not have */
export function trendPoint({ score, ...at }: Refresh, { area: id, metric }: Criterion): TrendPoint {
  const area = score.areas.find((one) => one.id === id)
  if (!area) throw new Error(`${score.ruleSet.id} has no ${id}`)
  const { ruleSet } = score
  const knows = area.tracks.length === 1 || !lacksFigures(area)
  const of = { ...at, ruleSet, track: knows ? area.track : null }
  if (metric === SCORE) return { ...of, ...wholeOf(area), benchmark: ruleSet.qualifiedFrom.value }
  const found = decidingMetrics(area).find((one) => one.id === metric) ?? null
  const unknown = found === null || found.reason === 'no_figures' || NO_BASE.includes(found.reason)
  return {
    ...of,
    points: unknown ? null : found.points,
    max: found?.max ?? fraction('0'),
    benchmark: leastMark(ruleSet.decisions),
    status: null,
    metric: found,
    figures: found?.month ?? null,
    reason: found?.reason ?? null,
    covered: !unknown,
  }
}

function wholeOf({ score, status, ...area }: AreaScore) {
  const metrics = decidingMetrics(area)
  const without = metrics.find(isWithout)
  const short = metrics.find(({ reason }) => NO_BASE.includes(reason))
  const months = metrics.flatMap(({ month }) => month ?? []).sort()
  return {
    points: without ? null : score,
    max: WHOLE,
    status: without ? null : status,
    metric: null,
    figures: months.at(-1) ?? null,
    reason: (without ?? short)?.reason ?? null,
    covered: !without && !short,
  }
}

const isWithout = ({ reason }: MetricScore) => reason === 'no_figures'
const lacksFigures = (area: AreaScore) => decidingMetrics(area).some(isWithout)

const decidingMetrics = ({ track, tracks }: Pick<AreaScore, 'track' | 'tracks'>): readonly MetricScore[] =>
  tracks.find(({ id }) => id === track)?.metrics ?? []

export const placeOf = ({ area, metric }: Criterion): CriterionPlace => ({ area, metric })
