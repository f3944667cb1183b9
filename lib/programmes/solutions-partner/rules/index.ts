import { pcs202210 } from './pcs-2022-10'
import { pcs202310 } from './pcs-2023-10'
import { pcs202312 } from './pcs-2023-12'
import { pcs202607 } from './pcs-2026-07'
import type { RuleSet } from './shape'

/** Oldest first. */
export const RULE_SETS: readonly RuleSet[] = [pcs202210, pcs202310, pcs202312, pcs202607]

/** Their ids, oldest first. */
export const CAPABILITY_RULE_SETS = RULE_SETS.map(({ id }) => id)

/** By its id; null: there is none. */
export const ruleSetNamed = (id: string): RuleSet | null => RULE_SETS.find((set) => set.id === id) ?? null
