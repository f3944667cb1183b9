import { SOLUTION_AREAS, type SolutionArea } from '../../programmes/solution-areas'

export const TRAINING_DESIGNATION = 'training-services'

/** What an organization can be designated for: one for each area, and one for training; others rely on the ids. */
export const DESIGNATIONS = [
  ...SOLUTION_AREAS,
  { id: TRAINING_DESIGNATION, name: 'Training Services' },
] as const

export type DesignationId = SolutionArea | typeof TRAINING_DESIGNATION

/** In the order of pages and answers. */
export const DESIGNATION_IDS = DESIGNATIONS.map(({ id }) => id) as [DesignationId, ...DesignationId[]]

/** null: there is no such designation. */
export const designationNamed = (name: string): DesignationId | null =>
  DESIGNATION_IDS.find((id) => id === name) ?? null

/** `Solutions Partner for Security`. */
export const designationName = (id: DesignationId): string =>
  `Solutions Partner for ${shortDesignationName(id)}`

/** `Security`. */
export const shortDesignationName = (id: DesignationId): string =>
  DESIGNATIONS.find((one) => one.id === id)?.name ?? id
