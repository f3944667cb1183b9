import type { Rational } from '../../../scoring/rational'
import type { MetricId, PartId } from '../areas'
import type { Family } from '../figures/rows'
import type { Changes } from '../trial/changes'

/** What a metric gains: by option, side or step, or as a whole. */
export type Moves = ReadonlyMap<PartId | 'whole', Rational>

/** How customers, workloads and people are called where a step is read. */
export type Called = {
  customer(tenant: string): string
  workload(family: Family, id: string): string
  /** null: who reads it may not see people. */
  person(person: string): string | null
}

/**
 * One real thing that brings points to a metric, so many times: a person, a customer, a licence, an active user, a hundred
 * USD. Moves never get smaller with more of it.
 */
export type Lever = {
  metric: MetricId
  /** The same for the same thing, whatever is done beside it. */
  id: string
  /** How often at most. */
  most: number
  moves(times: number): Moves
  /** Days of work, assumed. */
  days(times: number): number
  /** The same over an organization. @param tag names what is new: customers and people that are not there yet */
  changes(times: number, tag: string): Partial<Changes>
  say(times: number, called: Called): string
}

export const whole = (by: Rational): Moves => new Map([['whole', by]])
export const part = (id: PartId, by: Rational): Moves => new Map([[id, by]])

/** More than any metric takes. */
export const UNLIMITED = 10_000_000
