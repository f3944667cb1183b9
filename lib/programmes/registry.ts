import type { AreaScoring, Registered } from './registered'
import { CAPABILITY_SCORING } from './solutions-partner/entry'
import { SOLUTIONS_PARTNER } from './solutions-partner/programme'
import { TRAINING_ENTRY } from './training-services/entry'

/** Every programme there is, in the order of the navigation: a row each. */
export const PROGRAMMES: readonly [Registered, ...Registered[]] = [TRAINING_ENTRY]

/** Every programme with pages by its name, in the order of the navigation: also those that are no tree of criteria. */
export const programmeNames = (): { id: string; name: string }[] => [
  ...PROGRAMMES.map(({ programme: { id, name } }) => ({ id, name })),
  SOLUTIONS_PARTNER,
]

/** What is asked without naming a programme is asked of the first. */
export const [FIRST_PROGRAMME] = PROGRAMMES

/** Programmes that score by themselves. */
export const AREA_SCORINGS: readonly AreaScoring[] = [CAPABILITY_SCORING]
