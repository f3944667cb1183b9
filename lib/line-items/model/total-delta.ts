import type { Facts } from './facts'
import type { Kind } from './kinds'

/** Which stored total: of a month (its first day), a location, an item. */
export type TotalKey = { kind: Kind; month: string; locationId: number; item: string; eligibility: string }
/** What a change does to a total. */
export type TotalDelta = TotalKey & Facts
