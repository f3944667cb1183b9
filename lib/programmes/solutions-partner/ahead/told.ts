import type { CapabilityScore } from '../score'
import type { Moved } from './moved-rows'

/** One refresh beside the day before it that is shown: its scores, and what is behind them otherwise. */
export type Told = { first: CapabilityScore; second: CapabilityScore; moved: Moved }
