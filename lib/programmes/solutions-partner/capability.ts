import type { OverrideJson } from '../../answers/words'
import type { PlainDate } from '../../dates'
import type { Market } from '../../organizations/model/market'
import type { Override } from '../../scoring/rule-book'
import type { AreaLoss } from './ahead/ahead'
import type { FamilyMonths } from './figures/family-months'
import type { Lapse } from './lapses'
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
  /** The organization's own decisions that act on it. */
  overrides: readonly Override[]
  market: Market
  /** All four, in the order of FAMILIES. */
  families: readonly FamilyMonths[]
  counts: CapabilityCounts
  /** Days on which areas lose points by certifications, within three months. */
  lapses: readonly Lapse[]
  /** What areas lose up to the next refresh if figures stay as they are, the worst loss first. */
  losses: readonly AreaLoss[]
}

export type Capability = Omit<CapabilityFacts, 'overrides'> & {
  overrides: readonly OverrideJson[]
  org: { slug: string; name: string; demo: boolean }
  today: PlainDate
}
