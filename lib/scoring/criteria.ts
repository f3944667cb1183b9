import type { Criterion } from './criterion'
import type { Qualification } from './qualification'

/** By its name in the rules; null: no rule set has such a criterion (surveys are counted per area only). */
export const findCriterion = ({ criteria }: Qualification, id: string): Criterion | null =>
  criteria.find((criterion) => criterion.id === id) ?? null
