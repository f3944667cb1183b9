import type { Month, PlainDate } from '../../../dates'
import { ASSOCIATIONS, type Association } from '../../../imports/model/associations'
import type { Segment } from '../names/segment'
import type { Amount } from './amount'
import type { Family } from './rows'

/** Any association that counts nowhere, whatever a file calls it. */
export const UNCOUNTED = 'uncounted'
export type Seen = Association | typeof UNCOUNTED
/** Through which associations a figure is seen: the largest view counts, once per subscription, and these are added. */
export type Through = readonly Seen[]
/** Whatever a file says of a customer, by whatever association. */
export const ANY: Through = [...ASSOCIATIONS, UNCOUNTED]

/** These customers alone, or all but these. */
export type Among = { only: readonly string[] } | { except: readonly string[] }

/** What formulas need of a map. */
export type Keyed<Value> = {
  get(key: string): Value | undefined
  keys(): Iterable<string>
  values(): Iterable<Value>
  [Symbol.iterator](): Iterator<[string, Value]>
}
/** By tenant, then by workload. */
export type ByPair<Value> = Keyed<Keyed<Value>>

/** Licences of one tenant and workload. `claimed`: the earliest date of a claim among rows that are not all zeros. */
export type Seats = { paid: Amount; active: Amount; claimed: PlainDate | null }

export type Pair = { tenant: string; workload: string }

/** `services`: null for all. `months`: which are added, uncovered ones among them. `among`: all customers if left out. */
export type Consumed = {
  through: Through
  services: ReadonlySet<string> | null
  months: readonly Month[]
  among?: Among
}

/**
 * What formulas ask of an organization's figures; sums, so that a database can answer from an index without handing over
 * rows. Workloads and services by their ids; what names nothing known, or is left out, is in none of the answers but
 * `covers`.
 */
export type Figures = {
  /** At least one row of whatever tenant, workload, association or value. */
  covers(family: Family, month: Month): boolean
  /** Azure consumption by tenant; tenants without a row are left out. */
  consumedByTenant(asked: Consumed): ReadonlyMap<string, Amount>
  /** Azure consumption of all tenants by service; services without a row are left out. */
  consumedByService(asked: Consumed): ReadonlyMap<string, Amount>
  /** Revenue or quantity of Business Applications in a month. */
  business(family: 'revenue' | 'usage', through: Through, month: Month): ByPair<Amount>
  /** Pairs with paid units or active users in a month: rows of zeros make none. */
  seats(through: Through, month: Month): ByPair<Seats>
  /** The same of one pair in the first of these months that has it; null: none has. */
  firstSeats(through: Through, pair: Pair, months: readonly Month[]): Seats | null
  /** Some month has a pair with one of these workloads. */
  anySeats(through: Through, workloads: ReadonlySet<string>, months: readonly Month[], among?: Among): boolean
  /** null: unknown. The segment known now is that of every month. */
  segment(tenant: string): Segment | null
}

export const isAmong = (among: Among | undefined, tenant: string): boolean => {
  if (among === undefined) return true
  return 'only' in among ? among.only.includes(tenant) : !among.except.includes(tenant)
}

/** Tells one from another where answers are kept. */
export const amongKey = (among: Among | undefined): string => (among ? JSON.stringify(among) : 'all')
