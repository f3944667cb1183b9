/** Why rows bring nothing whatever else is in the window; what the catalogue lacks is told with its numbers. */
export const UNCOUNTED_REASONS = [
  'outside_window',
  'not_advanced',
  'no_mct',
  'mct_not_eligible',
  'no_answers',
] as const
export type UncountedReason = (typeof UNCOUNTED_REASONS)[number]
export type UncountedRows = { reason: UncountedReason; rows: number }
