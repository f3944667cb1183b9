import type { AreaChangeJson, CapabilityChangesJson } from '../../../answers/capability-changes'
import type { OverrideJson } from '../../../answers/words'
import { showMonth } from '../../../dates'
import { isZero, ZERO } from '../../../scoring/rational'
import { areaName } from '../../solution-areas'
import { nearest } from '../answer/nearest'
import { shownDifference, showPoints } from '../answer/show'
import type { CapabilityScore, MetricScore } from '../score'
import { METRIC_NAMES, STATUS_WORDS, TRACK_NAMES } from '../words/names'
import { type AreaChange, compareDays } from './compare-days'

/**
 * Two days beside each other, as page, answer and file say it.
 * @param org the short name of the organization @param overrides its own decisions that act on either day
 */
export function shownDays(
  org: string,
  from: CapabilityScore,
  to: CapabilityScore,
  overrides: readonly OverrideJson[],
) {
  const changes = compareDays(from, to)
  const acting = overrides.length > 0 && { overrides: [...overrides] }
  const json = { ...daysJson(org, from, to, changes), ...acting }
  return { overrides, lines: changes.flatMap(linesOf), json, table: tableOf(json) }
}

const linesOf = (area: AreaChange) => [
  {
    id: area.id,
    name: areaName(area.id),
    part: false,
    before: showPoints(area.before.score),
    after: showPoints(area.after.score),
    change: shownDifference(area.before.score, area.after.score),
    notes: notesOf(area),
  },
  ...area.metrics
    .filter(({ change }) => !isZero(change))
    .map(({ id, before, after }) => ({
      id: `${area.id} ${id}`,
      name: METRIC_NAMES[id],
      part: true,
      before: before ? showPoints(before.points) : null,
      after: after ? showPoints(after.points) : null,
      change: shownDifference(before?.points ?? ZERO, after?.points ?? ZERO),
      notes: monthsOf(before, after),
    })),
]

const notesOf = ({ before, after }: AreaChange): string[] => [
  ...(before.status === after.status
    ? []
    : [`${STATUS_WORDS[before.status]} → ${STATUS_WORDS[after.status]}`]),
  ...(before.track === after.track
    ? []
    : [`${TRACK_NAMES[after.track]} decides instead of ${TRACK_NAMES[before.track]}`]),
]

function monthsOf(before: MetricScore | null, after: MetricScore | null): string[] {
  const months = [before, after].map((metric) => (metric?.month ? showMonth(metric.month) : null))
  const [one, other] = months
  return one && other && one !== other ? [`figures of ${one} → ${other}`] : []
}

const daysJson = (
  org: string,
  from: CapabilityScore,
  to: CapabilityScore,
  changes: readonly AreaChange[],
): CapabilityChangesJson => ({
  org,
  programme: 'solutions-partner',
  known: 'today',
  from: { asOf: from.asOf, ruleSet: from.ruleSet.id },
  to: { asOf: to.asOf, ruleSet: to.ruleSet.id },
  areas: changes.map(areaChangeJson),
})

export const areaChangeJson = ({ id, before, after, change, metrics }: AreaChange): AreaChangeJson => ({
  id,
  before: { track: before.track, score: nearest(before.score), status: before.status },
  after: { track: after.track, score: nearest(after.score), status: after.status },
  change: nearest(change),
  metrics: metrics.map((metric) => ({
    id: metric.id,
    before: metric.before && nearest(metric.before.points),
    after: metric.after && nearest(metric.after.points),
    change: nearest(metric.change),
  })),
})

type Line = {
  area: string
  metric: string | null
  before: number | null
  after: number | null
  change: number
}

const tableOf = ({ areas }: CapabilityChangesJson) => ({
  name: 'changes',
  rows: areas.flatMap(({ id, before, after, change, metrics }): Line[] => [
    { area: id, metric: null, before: before.score, after: after.score, change },
    ...metrics.map((metric) => ({ ...metric, area: id, metric: metric.id })),
  ]),
  columns: [
    { name: 'solution_area', of: ({ area }: Line) => area },
    { name: 'metric', of: ({ metric }: Line) => metric },
    { name: 'before', of: ({ before }: Line) => before },
    { name: 'after', of: ({ after }: Line) => after },
    { name: 'change', of: ({ change }: Line) => change },
  ],
})
