import type { CheckId } from '../../lib/guideline-checks/model/check-ids'
import { baseCourse } from '../../lib/line-items/model/base-course'
import { SHIPPED_COURSES } from '../../lib/programmes/training-services/shipped-courses'
import type { Calendar } from '../calendar'
import type { PlannedClass } from '../plan-classes'
import type { Plan } from '../plan-rows'

const DAYS = new Map(SHIPPED_COURSES.map(([number, days]) => [number, days]))
/** Of a course that is not in the catalogue. */
const USUAL_DAYS = 4
export const daysOf = (course: string): number => DAYS.get(baseCourse(course)) ?? USUAL_DAYS

/** A class of the plan, with what the files have of it by today. */
export type Held = {
  of: PlannedClass
  redemptions: number
  surveys: number
  /** Surveys that name no trainer. */
  unnamed: number
  /** The most surveys with the same nine answers. */
  alike: number
  /** What it breaks as it is. */
  breaks: CheckId[]
}

/** Classes of a plan, the oldest first. */
export function heldClasses({ redemptions, surveys }: Plan, calendar: Calendar, asksAlike: boolean): Held[] {
  const by = new Map<PlannedClass, { redemptions: number; surveys: { mct: string; answers: string }[] }>()
  const entry = (one: PlannedClass) => {
    const known = by.get(one) ?? { redemptions: 0, surveys: [] }
    by.set(one, known)
    return known
  }
  for (const one of redemptions) entry(one.class).redemptions += calendar.date(one) <= calendar.today ? 1 : 0
  for (const one of surveys) {
    const known = entry(one.class)
    if (calendar.date(one) <= calendar.today)
      known.surveys.push({ mct: one.mct, answers: one.answers.join(',') })
  }
  return [...by]
    .map(([of, found]) => {
      const unnamed = found.surveys.filter(({ mct }) => mct === '').length
      const alike = asksAlike ? mostAlike(found.surveys.map(({ answers }) => answers)) : 0
      const known = { of, redemptions: found.redemptions, surveys: found.surveys.length, unnamed, alike }
      return { ...known, breaks: breaksOf(known) }
    })
    .sort((a, b) => a.of.month - b.of.month || a.of.day - b.of.day || (a.of.key < b.of.key ? -1 : 1))
}

function mostAlike(answers: readonly string[]): number {
  const counts = new Map<string, number>()
  for (const one of answers) if (/\d/.test(one)) counts.set(one, (counts.get(one) ?? 0) + 1)
  return Math.max(0, ...counts.values())
}

/** How many surveys with the same answers are too many here: few, as classes of the demo are small. */
export const DEMO_IDENTICAL_ANSWERS = 2

const breaksOf = ({ of, surveys, unnamed, alike }: Omit<Held, 'breaks'>): CheckId[] => [
  ...(unnamed > 0 ? (['no-eligible-trainer'] as const) : []),
  ...(alike >= DEMO_IDENTICAL_ANSWERS ? (['identical-answers'] as const) : []),
  // Of the month of loading, surveys may still come.
  ...(surveys === 0 && of.month < 0 ? (['class-without-surveys'] as const) : []),
  ...(DAYS.has(baseCourse(of.course)) ? [] : (['course-off-the-plan'] as const)),
]
