import type { SpecializationLine } from './lines'
import { BENEFIT_CAPS, type BenefitCap } from './renewals'

export type CapCount = BenefitCap & { held: number }

/** How many of each category are held, beside how many bring incremental benefits. */
export const capCounts = (lines: readonly SpecializationLine[]): CapCount[] =>
  BENEFIT_CAPS.map((cap) => ({
    ...cap,
    held: lines.filter(
      ({ record, state, category }) => record && state !== 'lost' && category === cap.category,
    ).length,
  }))
