import { type PlainDate, showDate } from '../../../dates'
import { isZero, subtract } from '../../../scoring/rational'
import { listed } from '../../../text/lists'
import { areaName } from '../../solution-areas'
import { cutTo, showPoints } from '../answer/show'
import type { AreaId, AreaStatus, MetricId } from '../areas'
import type { AreaScore, CapabilityScore, MetricScore } from '../score'
import { decidingOf, metricStatus } from '../words/missing-words'
import { STATUS_WORDS, TRACK_NAMES } from '../words/names'

type Side = { status: AreaStatus | 'completed'; display: string; threshold: number }
/** A score of today beside the one that is simulated, as it is shown. */
export type SimulatedLine = {
  metric: 'score' | MetricId
  area: AreaId
  present: Side
  simulated: Side
  /** Between the numbers shown. */
  difference: string
  statusChanges: boolean
}

/** A line for each area, and below it the metrics of its track that are otherwise. */
export function simulatedLines(present: CapabilityScore, simulated: CapabilityScore): SimulatedLine[] {
  return simulated.areas.flatMap((area): SimulatedLine[] => {
    const before = present.areas.find(({ id }) => id === area.id)
    if (!before) return []
    const rules = [present.ruleSet.qualifiedFrom.value, simulated.ruleSet.qualifiedFrom.value].map(Number)
    const whole = lineOf('score', area.id, sideOf(before, rules[0] ?? 0), sideOf(area, rules[1] ?? 0))
    return [whole, ...metricLines(before, area)]
  })
}

const sideOf = ({ status, score }: AreaScore, threshold: number): Side => ({
  status,
  display: showPoints(score),
  threshold,
})

function metricLines(before: AreaScore, after: AreaScore): SimulatedLine[] {
  const [was, is] = [decidingOf(before).metrics, decidingOf(after).metrics]
  const side = (metric: MetricScore): Side => ({
    status: metricStatus(metric),
    display: showPoints(metric.points),
    threshold: 1,
  })
  return is.flatMap((metric) => {
    const other = was.find(({ id }) => id === metric.id)
    if (!other || isZero(subtract(metric.points, other.points))) return []
    return [lineOf(metric.id, after.id, side(other), side(metric))]
  })
}

function lineOf(
  metric: SimulatedLine['metric'],
  area: AreaId,
  present: Side,
  simulated: Side,
): SimulatedLine {
  const tenths = Math.round(Number(simulated.display) * 10) - Math.round(Number(present.display) * 10)
  const size = cutTo(1, { n: BigInt(Math.abs(tenths)), d: 10n })
  return {
    ...{ metric, area, present, simulated },
    difference: tenths === 0 ? '0' : `${tenths < 0 ? '−' : '+'}${size}`,
    statusChanges: present.status !== simulated.status,
  }
}

/** What would be, in a sentence or two. */
export function simulatedSummary(lines: readonly SimulatedLine[], asOf: PlainDate): string {
  const changed = lines.filter(({ metric, difference }) => metric === 'score' && difference !== '0')
  const date = `As of ${showDate(asOf)}`
  if (changed.length === 0) return `${date} no area would have other points than today.`
  const each = changed.map(({ area, present, simulated, statusChanges }) => {
    const status = statusChanges
      ? `, ${STATUS_WORDS[simulated.status as AreaStatus]} in place of ${STATUS_WORDS[present.status as AreaStatus]}`
      : ''
    return `${areaName(area)} ${simulated.display} in place of ${present.display}${status}`
  })
  return `${date} you would have ${listed(each)}.`
}

/** Areas that another track decides than today. */
export const otherTracks = (present: CapabilityScore, simulated: CapabilityScore): string[] =>
  simulated.areas.flatMap(({ id, track }) => {
    const before = present.areas.find((one) => one.id === id)?.track
    return before === undefined || before === track
      ? []
      : [`${areaName(id)} would be decided by ${TRACK_NAMES[track]} in place of ${TRACK_NAMES[before]}.`]
  })
