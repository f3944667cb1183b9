/** What checks hold rows against where the text gives no number, or one that may be set tighter. Whole numbers. */
export type Limit = {
  id: LimitId
  title: string
  unit: 'days' | 'surveys' | 'percent'
  usual: number
  least: number
  most: number
  reason: string
  source: string
}

export const LIMIT_IDS = [
  'lateRedemptionDays',
  'identicalAnswers',
  'surveyWaitDays',
  'recordedSharePercent',
] as const
export type LimitId = (typeof LIMIT_IDS)[number]
export type Limits = Readonly<Record<LimitId, number>>

const OURS = 'No document says a number: a decision of this product, 1 Dec 2026.'

export const LIMITS: readonly Limit[] = [
  {
    id: 'lateRedemptionDays',
    title: 'A redemption is late so many days after the last day of its class',
    unit: 'days',
    usual: 30,
    least: 0,
    most: 365,
    reason:
      'The code is given at the end of the course. A month leaves room for holidays and for who was ill.',
    source: `§2 Course Completion says when the code is given. ${OURS}`,
  },
  {
    id: 'identicalAnswers',
    title: 'So many surveys of one class with the same answers to all nine questions are too many',
    unit: 'surveys',
    usual: 8,
    least: 2,
    most: 1000,
    reason:
      'Content learners often give the best answer to every question; eight alike in one class are rare.',
    source: `§3.1.b forbids made-up surveys. ${OURS}`,
  },
  {
    id: 'surveyWaitDays',
    title: 'A class without any survey is told of so many days after its last day',
    unit: 'days',
    usual: 30,
    least: 0,
    most: 365,
    reason: 'Learners answer within days, and the file of a month comes in the next one.',
    source: `§3.1.i says that every attendee is directed to the survey. ${OURS}`,
  },
  {
    id: 'recordedSharePercent',
    title: 'Recorded material has to stay below this share of a class',
    unit: 'percent',
    usual: 25,
    least: 1,
    most: 25,
    reason: 'The text says less than 25 % of the overall delivery content. A company may ask for less.',
    source: '§3.1.f.ii',
  },
]

export const USUAL_LIMITS = Object.fromEntries(LIMITS.map(({ id, usual }) => [id, usual])) as Limits
