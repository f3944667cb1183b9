import { ARROW_EXAMPLES } from './arrow-examples'
import { HABIT_EXAMPLES } from './habit-examples'
import type { Example } from './sources'

/** One for each rule, told apart as the rules are. */
export const EXAMPLES: Record<string, Example> = { ...ARROW_EXAMPLES, ...HABIT_EXAMPLES }
