import type { AreaScoring } from '../imports/area-scoring'
import type { AnyProgramme, Registered, SelfScored } from './registered'
import { CAPABILITY_SCORING } from './solutions-partner/parts/imports'
import { CAPABILITY_ROW } from './solutions-partner/row'
import { TRAINING_ENTRY } from './training-services/entry'

/** Every programme whose rules are a tree of criteria, in the order of the navigation: a row each. */
export const PROGRAMMES: readonly [Registered, ...Registered[]] = [TRAINING_ENTRY]

/** Those that score themselves. */
export const SELF_SCORED: readonly SelfScored[] = [CAPABILITY_ROW]
/** Every programme there is. */
export const EVERY_PROGRAMME: readonly AnyProgramme[] = [...PROGRAMMES, ...SELF_SCORED]

/** What is asked without naming a programme is asked of the first. */
export const [FIRST_PROGRAMME] = PROGRAMMES

/** Programmes that score by themselves. */
export const AREA_SCORINGS: readonly AreaScoring[] = [CAPABILITY_SCORING]
