import type { Programme } from '../scoring/programme'
import { TRAINING_SERVICES } from './training-services/programme'

/** Every programme there is, in the order of the navigation. */
export const PROGRAMMES: readonly Programme[] = [TRAINING_SERVICES]
