import type { AreaId, Metric } from '../kinds'
import type { Criterion, Qualification } from './qualification'

/** Names a criterion: of the base criteria (`area` null) or of an area. */
export type CriterionId = { metric: Metric; area: AreaId | null }

/** All fifteen in page order: three base criteria, then two of each area. */
export const criteriaOf = ({ base, areas }: Pick<Qualification, 'base' | 'areas'>): Criterion[] => [
  ...Object.values(base.criteria),
  ...areas.flatMap((area) => [area.surveyCompletions, area.averageResponseScore]),
]

/** As the rules name it: `courseware-completions`, `security/survey-completions`. */
export const criterionKey = ({ metric, area }: CriterionId): string => (area ? `${area}/${metric}` : metric)

export const isSame = (a: CriterionId, b: CriterionId): boolean => a.metric === b.metric && a.area === b.area

/** null: no rule set has such a criterion (surveys are counted per area only). */
export const findCriterion = (qualification: Qualification, id: CriterionId): Criterion | null =>
  criteriaOf(qualification).find((criterion) => isSame(criterion, id)) ?? null
