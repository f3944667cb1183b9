import type { AreaScoring, Registered } from './registered'
import { CAPABILITY_SCORING } from './solutions-partner/entry'
import { TRAINING_ENTRY } from './training-services/entry'

/** Every programme there is, in the order of the navigation: a row each. */
export const PROGRAMMES: readonly [Registered, ...Registered[]] = [TRAINING_ENTRY]

/** What is asked without naming a programme is asked of the first. */
export const [FIRST_PROGRAMME] = PROGRAMMES

/** Programmes that score by themselves. */
export const AREA_SCORINGS: readonly AreaScoring[] = [CAPABILITY_SCORING]
