import type { Kind } from '../../line-items/model/kinds'
import type { CriterionName } from '../../scoring/criterion'
import { AREA_IDS, type AreaId, isAreaId, METRICS, type Metric } from './kinds'
import { METRIC, metricOf } from './metrics'

/** Names a criterion as addresses, answers and files do: of the base criteria (`area` null) or of a solution area. */
export type CriterionId = { metric: Metric; area: AreaId | null }

/** As the rules name it: `courseware-completions`, `security/survey-completions`. */
export const criterionKey = ({ metric, area }: CriterionId): string => (area ? `${area}/${metric}` : metric)

/** The same as the core names it, and of which kind of line items it is made. */
export const coreName = ({ metric, area }: CriterionId): CriterionName & { kind: Kind } => ({
  id: criterionKey({ metric, area }),
  group: area,
  metric,
  kind: METRIC[metric].kind,
})

/** The two keys by which answers and addresses name a criterion. */
export function idOf({ metric, group }: { metric: string; group: string | null }): CriterionId {
  if (group !== null && !isAreaId(group)) throw new Error(`${group} is no solution area`)
  return { metric: metricOf(metric).id, area: group }
}

/** What is wrong with a metric in this place; null: there is such a criterion. */
export function misfit({ metric, area }: CriterionId): 'needs-area' | 'has-no-area' | null {
  const { base, area: ofArea } = METRIC[metric]
  if (area === null) return base ? null : 'needs-area'
  return ofArea ? null : 'has-no-area'
}

/** The metrics that are criteria of the base criteria, or of a solution area, in page order. */
export const BASE_METRICS: readonly Metric[] = METRICS.filter((id) => METRIC[id].base)
export const AREA_METRICS: readonly Metric[] = METRICS.filter((id) => METRIC[id].area).toReversed()
/** All fifteen in page order: the base criteria, then those of each area. */
export const CRITERION_IDS: readonly CriterionId[] = [
  ...BASE_METRICS.map((metric) => ({ metric, area: null })),
  ...AREA_IDS.flatMap((area) => AREA_METRICS.map((metric) => ({ metric, area }))),
]
export const FIRST_CRITERION: CriterionId = { metric: METRICS[0], area: null }
/** What an area is opened with. */
export const FIRST_OF_AREA: Metric = 'survey-completions'

/**
 * The criterion that an address names, where unknown values are taken for absent: an area that the metric does not
 * have is left out. null: there is no such criterion.
 */
export function readCriterionId(metricText: string, areaText: string): CriterionId | null {
  const metric = METRICS.find((id) => id === metricText)
  if (!metric) return null
  const area = AREA_IDS.find((id) => id === areaText) ?? null
  const id = { metric, area: METRIC[metric].area ? area : null }
  return misfit(id) === null ? id : null
}
