/** Which of the two has the row; `other_value`: both do, and they say different things. */
export const SIDES = ['only_here', 'only_there', 'other_value'] as const
export type Side = (typeof SIDES)[number]

/** What has become of a difference. */
export const STATES = ['open', 'explained', 'reported', 'settled'] as const
export type State = (typeof STATES)[number]
