/** As addresses name it. */
export const TRAINING = 'training-services'

/** Where the pages of a programme stand, below the organization. */
export const TRAINING_SERVICES = `membership/${TRAINING}`

/** Where an organization begins. */
export const homeOf = (slug: string): string => `/${slug}/${TRAINING_SERVICES}`
