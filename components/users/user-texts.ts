import type { MemberState } from '@/lib/auth/people/members'

export const STATE_NAMES: Record<MemberState, string> = {
  active: 'Active',
  invited: 'Invited',
  deactivated: 'Deactivated',
}

/** `Only Berlin, Vienna`; a location that is not there any more keeps its number. */
export const placesOf = (ids: readonly number[], places: ReadonlyMap<number, string>): string =>
  `Only ${ids.map((id) => places.get(id) ?? `location ${id}`).join(', ')}`

/** `By login.microsoftonline.com`. */
export const sourceOf = (source: string): string =>
  `By ${URL.canParse(source) ? new URL(source).host : source}`
