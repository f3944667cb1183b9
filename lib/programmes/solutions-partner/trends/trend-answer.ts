import type { CapabilityTrendsJson } from '../../../answers/capability-trends'
import type { OverrideJson } from '../../../answers/words'
import type { PlainDate } from '../../../dates'
import { nearest } from '../answer/nearest'
import { showPoints } from '../answer/show'
import type { Criterion, TrendPoint } from './point'

type Month = CapabilityTrendsJson['months'][number]

type Told = {
  today: PlainDate
  finding: string
  points: readonly TrendPoint[]
  overrides: readonly OverrideJson[]
}

/** The documented answer. @param org the short name of the organization */
export const trendJson = (
  org: string,
  { area, metric }: Criterion,
  { today, finding, points, overrides }: Told,
): CapabilityTrendsJson => ({
  org,
  programme: 'solutions-partner',
  metric,
  area,
  today,
  finding,
  months: points.map(monthJson),
  ruleChanges: points.flatMap(({ month, ruleSet }, at) =>
    at > 0 && points[at - 1]?.ruleSet.id !== ruleSet.id
      ? [{ on: ruleSet.from, month, ruleSet: ruleSet.id }]
      : [],
  ),
  ...(overrides.length > 0 && { overrides: [...overrides] }),
})

const monthJson = ({ points, max, benchmark, metric, ruleSet, ...point }: TrendPoint): Month => {
  const { month, asOf, track, status, figures, reason, unfinished, covered } = point
  return {
    ...{ month, asOf, track },
    score: points && nearest(points),
    display: points && showPoints(points),
    threshold: Number(benchmark),
    status,
    max: nearest(max),
    value: metric?.value ? nearest(metric.value) : null,
    valueThreshold: metric && nearest(metric.threshold),
    ...{ figures, reason, ruleSet: ruleSet.id, unfinished, covered },
  }
}

const column = (name: string, of: (month: Month) => Month[keyof Month]) => ({ name, of })

/** A line for each month. */
export const trendTable = ({ area, metric, months }: CapabilityTrendsJson) => ({
  name: `trends-${area}-${metric}`,
  rows: months,
  columns: [
    column('month', ({ month }) => month),
    column('as_of', ({ asOf }) => asOf),
    column('track', ({ track }) => track),
    column('score', ({ score }) => score),
    column('display', ({ display }) => display),
    column('threshold', ({ threshold }) => threshold),
    column('status', ({ status }) => status),
    column('max', ({ max }) => max),
    column('value', ({ value }) => value),
    column('value_threshold', ({ valueThreshold }) => valueThreshold),
    column('figures', ({ figures }) => figures),
    column('reason', ({ reason }) => reason),
    column('rule_set', ({ ruleSet }) => ruleSet),
    column('unfinished', ({ unfinished }) => unfinished),
    column('covered', ({ covered }) => covered),
  ],
})
