import manifest from '@/package.json' with { type: 'json' }

/** Of this Laurel: on every page, in every snapshot. */
export const { version } = manifest
