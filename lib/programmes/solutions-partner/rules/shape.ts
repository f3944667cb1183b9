import type { PlainDate } from '../../../dates'
import type { Association } from '../../../imports/model/associations'
import type { Source } from '../../../rules/model/schema'
import type { AreaId, MetricId, STEPS, TrackId } from '../areas'
import type { Cited } from './cited'
import type { Decisions } from './decisions'

/** One certification of a pool. With dates it counts if completed up to `earnedBy`, on days up to `countsTo`. */
export type PoolEntry = { certification: string; earnedBy?: PlainDate; countsTo?: PlainDate }
export type Pool = { id: string; certifications: readonly PoolEntry[] }

/** A named set of workloads or services, by id. */
export type WorkloadSet = { id: string; workloads: ReadonlySet<string> }

/** One way to count the same metric; the one with the most points counts alone. */
export type Option = {
  id: 'cpor' | 'dpor' | 'csp'
  associations: readonly Association[]
  threshold: Cited<string>
  perUnit: Cited<string>
}
/**
 * Which customers a track takes, by licences of a workload or by USD: `least` and `most` include their bounds, `above`
 * does not. `promoted`: in the figure month also those beyond `most` that were inside a year before.
 */
export type Band = { above?: Cited<string>; least?: Cited<string>; most?: Cited<string>; promoted: boolean }

export type Gate = { id: (typeof STEPS)[number]; pool: Pool; people: Cited<string>; points: Cited<string> }

/** One side of a Security metric, which is a small metric of its own. */
export type Side = {
  associations: readonly Association[]
  workloads: Cited<WorkloadSet>
  threshold: Cited<string>
  perUnit: Cited<string>
  /** null: all customers. */
  band: Band | null
}
export type SecuritySides = { azure: Side; 'microsoft-365': Side }

/**
 * What one metric counts: each is a file of formulas/. `lastFromGates`: whether anybody may fill the last step is in
 * doubt, so that an organization may ask it of the people in the gates.
 */
export type Formula =
  | { name: 'AZ-NET'; least: Cited<string> }
  | { name: 'AZ-GROWTH'; minimum: Cited<string> }
  | { name: 'AZ-DEPLOY'; without: Cited<WorkloadSet> }
  | { name: 'BA-NET'; least: Cited<string>; workloads: Cited<WorkloadSet> }
  | { name: 'BA-GROWTH'; minimum: Cited<string>; rates: Cited<Rates> }
  | { name: 'BA-DEPLOY'; least: Cited<string>; rates: Cited<Rates> }
  | { name: 'MW-NET'; customers: Customers }
  | { name: 'MW-GROWTH'; customers: Customers; options: readonly Option[] }
  | { name: 'MW-DEPLOY'; customers: Customers; options: readonly Option[]; active: Cited<string> }
  | { name: 'SEC-NET'; sides: SecuritySides }
  | { name: 'SEC-GROWTH'; sides: SecuritySides }
  | { name: 'SEC-DEPLOY'; sides: SecuritySides; active: Cited<string> }
  | { name: 'PEOPLE'; pool: Cited<Pool> }
  | { name: 'STEPS'; gates: readonly Gate[]; last: Cited<Pool>; lastFromGates: boolean }

/** Whose licences put a tenant into a track of Modern Work. */
export type Customers = {
  associations: readonly Association[]
  workloads: Cited<WorkloadSet>
  band: Band
}
/** What a unit of use is worth, as a fraction, and which associations show it. */
export type Rate = { rate: string; associations: readonly Association[] }
export type Rates = ReadonlyMap<string, Rate>

/** `threshold`: the value that brings the maximum. `perUnit`: points for each unit of the value, as a fraction. */
export type MetricRule = {
  id: MetricId
  max: Cited<string>
  threshold: Cited<string>
  perUnit: Cited<string>
  formula: Formula
}
export type TrackRule = { id: TrackId; metrics: readonly MetricRule[] }

/** How the track is found that decides. */
export type Choice =
  | { by: 'only' }
  | { by: 'market' }
  | { by: 'azure-class'; share: Cited<string> }
  | { by: 'business-class'; above: Cited<string>; pairs: Cited<string>; workloads: Cited<WorkloadSet> }
  | { by: 'higher-score' }

export type AreaRule = { id: AreaId; choice: Choice; tracks: readonly TrackRule[] }

export type RuleSet = {
  id: string
  from: PlainDate
  title: string
  source: Source
  /** Said on the page wherever this rule set scores. */
  notes: readonly string[]
  /** Points of the whole from which on an area is qualified. */
  qualifiedFrom: Cited<string>
  /** Points of a metric are cut to whole ones. */
  wholePoints: Cited<boolean>
  decisions: Decisions
  areas: readonly AreaRule[]
}
