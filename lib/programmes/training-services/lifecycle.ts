import type { WindowRule } from '../solutions-partner/window/windows'

/** What the rule sets say of attaining and of the anniversary: the numbers hold on the day, over the months before it. */
const HOLDS = {
  begins: { with: 'day' },
  enrolled: 'Who is enrolled stays so until the anniversary: the numbers have to hold at that date.',
  enrolDays: null,
  renewal: {
    counts: { with: 'days', days: 0 },
    countsTo: 'anniversary',
    closes: { days: 30 },
    holdsUntilClosed: false,
    lateDays: 365,
  },
  standing: 'carried',
  note: 'The 30 days in which it may be renewed are those of the other designations.',
} as const satisfies Partial<WindowRule>

/** Oldest first. */
export const TRAINING_LIFECYCLE: readonly WindowRule[] = [
  {
    from: '2022-10-01',
    says: 'Announced for the end of 2022 and not to be attained before.',
    ...HOLDS,
    source: {
      document: 'Evolving the Microsoft Partner Network programs: frequently asked questions',
      place: 'How do Solutions Partner designations work with the Learning Partner program?',
      date: '2022-09-16',
    },
  },
  {
    from: '2023-09-18',
    says: 'The twelve complete months before the day count.',
    ...HOLDS,
    source: {
      document: 'Solutions Partner for Training Services, article',
      place: 'Qualification at the anniversary date',
      date: '2023-09-18',
    },
  },
]
