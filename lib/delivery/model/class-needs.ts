import { addDays, type PlainDate, showDate } from '../../dates'
import type { ClassFigures, JudgedCourse } from './class-figures'
import { classStatus } from './class-status'
import type { StoredClass } from './stored'

export const NEED_IDS = [
  'trainer',
  'away',
  'account',
  'status',
  'match',
  'course',
  'survey',
  'redemption',
] as const
/** What a class asks of somebody, in the order in which it matters. */
export type Need = { id: (typeof NEED_IDS)[number]; text: string }

/** Whom a reminder still reaches: learners answer and redeem within days, and codes are given at the end of the class. */
export const REMIND_DAYS = 30

type Judged = {
  one: StoredClass
  course: JudgedCourse
  figures: ClassFigures
  /** Of its trainers, in a sentence; null: nothing. */
  warning: string | null
  /** The first of its trainers who is away on its days, and the first whose account is not linked; null: none. */
  away: string | null
  account: string | null
  /** Line items that fit it without naming it. */
  suggested: number
}

export function needsOf(
  { one, course, figures, warning, away, account, suggested }: Judged,
  today: PlainDate,
): Need[] {
  const status = classStatus(one, today)
  const found: Need[] = []
  if (status === 'cancelled') return found
  const { endsOn, item, learners } = one
  if (status === 'planned' && warning) found.push({ id: 'trainer', text: warning })
  if (status === 'planned' && away) found.push({ id: 'away', text: away })
  if (status === 'planned' && account) found.push({ id: 'account', text: account })
  if (status === 'planned' && endsOn < today)
    found.push({
      id: 'status',
      text: `Its last day was ${showDate(endsOn)}, and it is said to be planned. Say whether it was delivered.`,
    })
  if (suggested > 0)
    found.push({
      id: 'match',
      text: `${suggested} ${suggested === 1 ? 'redemption or survey fits' : 'redemptions and surveys fit'} this class and ${suggested === 1 ? 'names' : 'name'} none. Say whether ${suggested === 1 ? 'it belongs' : 'they belong'} to it.`,
    })
  if (status === 'planned' && course.level === null)
    found.push({ id: 'course', text: `${item} is not in the catalogue: nothing of this class will count.` })
  if (endsOn < addDays(today, -REMIND_DAYS) || !figures.remind || learners === null) return found
  const { redemption, survey } = figures.remind
  if (survey > 0 && course.level === 'advanced')
    found.push({
      id: 'survey',
      text: `${ofLearners(survey, learners)} not answered the survey. Remind them.`,
    })
  if (redemption > 0)
    found.push({
      id: 'redemption',
      text: `${ofLearners(redemption, learners)} not redeemed the achievement code. Remind them.`,
    })
  return found
}

const ofLearners = (some: number, all: number): string =>
  `${some} of ${all} ${all === 1 ? 'learner' : 'learners'} ${some === 1 ? 'has' : 'have'}`
