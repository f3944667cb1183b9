import { covers, type Role } from '../roles'

/** A role and the locations it is limited to; null = all. */
type Scope = { role: Role; locationIds: number[] | null }

/** Whether whoever has `own` may hand on `other`: no more actions, and no location besides his own. */
export const coversScope = (own: Scope, other: Scope): boolean =>
  covers(own.role, other.role) && coversLocations(own.locationIds, other.locationIds)

const coversLocations = (own: number[] | null, other: number[] | null): boolean =>
  own === null || (other?.every((id) => own.includes(id)) ?? false)
