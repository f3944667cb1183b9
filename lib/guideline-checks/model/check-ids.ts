/** Every check, in the order of answers. One that needs records nobody can enter yet is not here: it would find nothing. */
export const CHECK_IDS = [
  'no-eligible-trainer',
  'trainer-not-active',
  'trainer-without-credential',
  'more-redemptions-than-seats',
  'late-redemption',
  'more-surveys-than-learners',
  'identical-answers',
  'class-without-surveys',
  'recorded-share',
  'course-off-the-plan',
  'course-retired',
  'location-of-another-country',
  'vouchers-of-another-market',
  'code-without-class',
  'code-used-twice',
  'trainer-in-two-places',
  'badge-without-designation',
] as const
export type CheckId = (typeof CHECK_IDS)[number]
