import type { Criterion } from './criterion'
import type { Qualification } from './qualification'

/** All of them in page order: base criteria, then those of each area. */
export const criteriaOf = ({ base, areas }: Pick<Qualification, 'base' | 'areas'>): Criterion[] => [
  ...Object.values(base.criteria),
  ...areas.flatMap((area) => [area.surveyCompletions, area.averageResponseScore]),
]

/** By its name in the rules; null: no rule set has such a criterion (surveys are counted per area only). */
export const findCriterion = (qualification: Qualification, id: string): Criterion | null =>
  criteriaOf(qualification).find((criterion) => criterion.id === id) ?? null
