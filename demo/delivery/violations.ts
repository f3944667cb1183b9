import type { CheckId } from '../../lib/guideline-checks/model/check-ids'
import type { DemoClass } from './class-rows'
import type { Held } from './held-classes'

/** A class that is planned for the next month, by the week in which it is held. */
export type Soon = { week: number; course: string; trainer: string; at: number; change?: Partial<DemoClass> }

/**
 * How a check comes to find something: a class that was held and breaks it as it is; one that is recorded otherwise than
 * it was held; a planned class; or what delivery.ts says of codes, locations and the catalogue.
 */
export type Violation = { check: CheckId } & (
  | { asItIs: true }
  | {
      fits(one: Held): boolean
      change(one: Held): Partial<DemoClass>
      /** Days by which it is recorded as held too early. */
      earlier?: number
    }
  | { soon: readonly Soon[] }
  | { said: 'code' | 'codes' | 'badge' | 'country' | 'record' }
)

/** One for each check, all of Contoso Learning. What another check needs is one more row. */
export const VIOLATIONS: readonly Violation[] = [
  { check: 'no-eligible-trainer', asItIs: true },
  { check: 'identical-answers', asItIs: true },
  { check: 'class-without-surveys', asItIs: true },
  { check: 'course-off-the-plan', asItIs: true },
  {
    check: 'more-redemptions-than-seats',
    fits: ({ redemptions, surveys }) => redemptions >= 6 && surveys < redemptions,
    change: ({ redemptions }) => ({ seats: redemptions - 1, learners: redemptions - 1 }),
  },
  {
    check: 'more-surveys-than-learners',
    fits: ({ redemptions, surveys }) => redemptions > 0 && surveys >= 3,
    change: ({ surveys }) => ({ learners: surveys - 1 }),
  },
  {
    check: 'late-redemption',
    fits: ({ redemptions }) => redemptions > 0,
    change: () => ({}),
    earlier: 42,
  },
  {
    check: 'location-of-another-country',
    fits: ({ redemptions }) => redemptions > 0,
    change: () => ({ country: 'Poland' }),
  },
  { check: 'trainer-not-active', soon: [{ week: 1, course: 'PL-300T00', trainer: 'MCT-61033', at: 1 }] },
  {
    check: 'trainer-without-credential',
    soon: [{ week: 2, course: 'AZ-104T00', trainer: 'MCT-61041', at: 0 }],
  },
  {
    check: 'recorded-share',
    soon: [
      {
        week: 1,
        course: 'MS-102T00',
        trainer: 'MCT-61012',
        at: 3,
        change: { recordedShare: '40', form: 'virtual' },
      },
    ],
  },
  { check: 'course-retired', soon: [{ week: 2, course: 'MS-500T00', trainer: 'MCT-61007', at: 0 }] },
  {
    check: 'trainer-in-two-places',
    soon: [
      { week: 3, course: 'DP-600T00', trainer: 'MCT-61058', at: 0 },
      { week: 3, course: 'PL-300T00', trainer: 'MCT-61058', at: 2 },
    ],
  },
  { check: 'code-without-class', said: 'code' },
  { check: 'code-used-twice', said: 'codes' },
  { check: 'badge-without-designation', said: 'badge' },
  { check: 'vouchers-of-another-market', said: 'country' },
  // Of records.ts.
  { check: 'recording-too-long', said: 'record' },
  { check: 'consent-missing', said: 'record' },
  { check: 'registration-incomplete', said: 'record' },
  { check: 'own-courseware-overlap', said: 'record' },
  { check: 'policy-not-published', said: 'record' },
  { check: 'compliance-training-missing', said: 'record' },
  { check: 'benefits-after-end', said: 'record' },
]

/** Who records classes, and what is planted in them. */
export const PLANTED: Readonly<Record<string, readonly Violation[]>> = {
  'contoso-learning': VIOLATIONS,
  'fabrikam-training': [],
}
