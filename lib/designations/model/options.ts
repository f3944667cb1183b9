/** The level of a competency on 30 September 2022. */
export const LEGACY_LEVELS = ['silver', 'gold'] as const
export type LegacyLevel = (typeof LEGACY_LEVELS)[number]

/** What may be taken at an anniversary, one of them only; `none`: nothing was. */
export const BENEFITS_OPTIONS = ['designation', 'legacy', 'action-pack', 'none'] as const
export type BenefitsOption = (typeof BENEFITS_OPTIONS)[number]
