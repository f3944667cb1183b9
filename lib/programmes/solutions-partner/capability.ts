import type { PlainDate } from '../../dates'
import type { Market } from '../../organizations/model/market'
import type { FamilyMonths } from './figures/family-months'
import type { CapabilityScore } from './score'

/** How much there is of what scores are made from, and of names that count nowhere. */
export type CapabilityCounts = {
  /** Customers that a list of customers names. */
  customers: number
  people: number
  certifications: number
  unknownNames: number
}

/** The six areas of an organization as of a day, with what there is and what is missing. */
export type CapabilityFacts = {
  score: CapabilityScore
  market: Market
  /** All four, in the order of FAMILIES. */
  families: readonly FamilyMonths[]
  counts: CapabilityCounts
}

export type Capability = CapabilityFacts & {
  org: { slug: string; name: string; demo: boolean }
  today: PlainDate
}
