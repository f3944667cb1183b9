import { showDate, showMonth } from '../../../dates'
import { type FindingWords, type FoundMonth, findingOf } from '../../../insight/model/trends/finding'
import type { Mark, ShownMonth, ShownTrend } from '../../../insight/model/trends/shown'
import { isZero, subtract, toNumber } from '../../../scoring/rational'
import type { Status } from '../../../scoring/status'
import { areaName } from '../../solution-areas'
import { nearest } from '../answer/nearest'
import { showPoints, showValue } from '../answer/show'
import type { AreaStatus } from '../areas'
import { SOLUTIONS_PARTNER } from '../programme'
import { hasLeast } from '../rules/least-points'
import { METRIC_NAMES, STATUS_WORDS, TRACK_NAMES } from '../words/names'
import { type Criterion, placeOf, SCORE, type TrendPoint } from './point'

/** A trend of an area's score, or of the points of one of its metrics, as its page shows it. */
export function shownTrend(criterion: Criterion, points: readonly TrendPoint[]): ShownTrend {
  const { area, metric } = criterion
  const whole = metric === SCORE
  const most = Math.max(...points.map(({ max }) => toNumber(max)), 1)
  return {
    programme: SOLUTIONS_PARTNER,
    place: placeOf(criterion),
    name: whole ? areaName(area) : `${METRIC_NAMES[metric]}, ${areaName(area)}`,
    finding: finding(points, whole),
    months: points.map((point, at) => shownMonth(point, marksAt(points, at))),
    marks: points.flatMap((_, at) => marksAt(points, at)),
    axis: [0, most],
    columns: [
      { name: 'Track', text: true },
      ...(whole ? [] : [{ name: 'Value' }, { name: 'For all points' }, { name: 'Of' }]),
    ],
    scoreName: whole ? 'Score' : 'Points',
    legend: {
      line: `${whole ? 'Score' : 'Points'} on the first of the month after, of the track that decided`,
      dashed: dashedWords(points),
      bars: null,
    },
    empty: 'A trend begins with the first file of consumption, licences, revenue, use or certifications.',
  }
}

function shownMonth(point: TrendPoint, marks: readonly Mark[]): ShownMonth {
  const { month, points, benchmark, status, covered, unfinished, track, metric, ruleSet } = point
  const display = points && showPoints(points)
  const sure = points !== null && covered && !unfinished
  const notes = notesOf(point)
  return {
    month,
    score: points && nearest(points),
    display,
    sure,
    benchmark,
    ...(status && { status: PILL[status], statusWord: STATUS_WORDS[status] }),
    own: null,
    unfinished,
    cells: [
      track && TRACK_NAMES[track],
      ...(metric
        ? [showValue(metric.value) || null, showValue(metric.threshold), showPoints(metric.max)]
        : []),
    ],
    told: `${showMonth(month)}: ${[
      display === null ? 'no figures' : `${display}${sure ? '' : ', not to be compared'}`,
      ...(track ? [`${TRACK_NAMES[track]} decides`] : []),
      `benchmark ${benchmark}`,
    ].join('; ')}`,
    notes: [...notes, ...marks.map(({ name, text }) => (name === ruleSet.id ? text : `${name} ${text}`))],
    files: null,
  }
}

const PILL: Record<AreaStatus, Status> = {
  not_started: 'not_started',
  in_progress: 'in_progress',
  qualified: 'completed',
}

function notesOf({ month, asOf, points, covered, unfinished, figures }: TrendPoint): string[] {
  return [
    ...(unfinished ? [`as of today, ${showDate(asOf)}`] : []),
    ...(points === null ? ['figures are missing'] : covered ? [] : ['months to compare with are missing']),
    ...(points !== null && figures !== null && !unfinished && figures !== month
      ? [`with figures of ${showMonth(figures)}`]
      : []),
  ]
}

/** Another rule set, and another track that decides, beside the months before. */
function marksAt(points: readonly TrendPoint[], at: number): Mark[] {
  const [now, before] = [points[at], points[at - 1]]
  if (!now || !before) return []
  const { month, ruleSet, track } = now
  const last = points.slice(0, at).findLast((one) => one.track !== null)?.track
  return [
    ...(ruleSet.id === before.ruleSet.id
      ? []
      : [{ month, name: ruleSet.id, text: `${ruleSet.title}, from ${showDate(ruleSet.from)}` }]),
    ...(track && last && track !== last
      ? [{ month, name: TRACK_NAMES[track], text: `decides instead of ${TRACK_NAMES[last]}` }]
      : []),
  ]
}

function dashedWords(points: readonly TrendPoint[]): string | null {
  const shown = points.filter(({ points: some }) => some !== null)
  const why = [
    ...(shown.some(({ covered }) => !covered) ? ['months to compare with are missing'] : []),
    ...(shown.some(({ unfinished }) => unfinished) ? ['the month still runs'] : []),
  ].join(', or ')
  return why === '' ? null : `${why.charAt(0).toUpperCase()}${why.slice(1)}: not to be compared`
}

function finding(points: readonly TrendPoint[], whole: boolean): string {
  if (points.length === 0) return 'No figures and no certifications yet.'
  return findingOf(points.flatMap(foundMonth), {
    ...WORDS,
    // 70 points without 1 in every metric are not enough.
    ...(whole
      ? {
          met: 'Qualified',
          unmet: () => 'Not qualified',
          never: () => 'Qualified at no month end so far.',
        }
      : points.every(({ ruleSet }) => ruleSet.decisions.leastPoints === '1')
        ? {
            met: 'At least 1 point',
            unmet: () => 'Less than 1 point',
            never: () => 'Less than 1 point at every month end so far.',
          }
        : {
            met: 'Enough points',
            unmet: () => 'Too few points',
            never: () => 'Too few points at every month end so far.',
          }),
  })
}

type Known = TrendPoint & { points: NonNullable<TrendPoint['points']> }

const WORDS: Omit<FindingWords<Known>, 'met' | 'unmet' | 'never'> = {
  young: 'No month with figures has ended yet.',
  uncounted: 'No points at any month end yet.',
  unasked: () => '',
  uncovered: 'Months that it is compared with are missing.',
  besides({ points: now }, { points: before }) {
    const more = subtract(now, before)
    const size = showPoints({ n: more.n < 0n ? -more.n : more.n, d: more.d })
    if (isZero(more) || size === '0') return ', as a year before'
    return `, ${size} ${more.n > 0n ? 'more' : 'less'} than a year before`
  },
}

function foundMonth(point: TrendPoint): FoundMonth<Known>[] {
  const { month, unfinished, covered, points, benchmark, status } = point
  if (points === null) return []
  const display = showPoints(points)
  const met = status === null ? hasLeast(points, point.ruleSet.decisions) : status === 'qualified'
  const of = { ...point, points }
  return [{ ...{ month, unfinished, covered, display, benchmark, met, of }, score: points, named: display }]
}
