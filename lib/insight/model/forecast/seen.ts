import { firstOf, lastOf, type Month } from '../../../dates'
import type { MeanRule, TallyRule } from '../../../rules/model/schema'
import type { Basis } from '../../../scoring/basis'
import type { Point } from './readings'
import { calendarOf, daysOf, type Stretch } from './stretch'

/** Partner-influenced questions of a survey. */
const QUESTIONS = 9

/** What was counted per day in each complete month, and in the days of the month that is not over. */
export function countsSeen(basis: Basis, rule: TallyRule, { complete, current }: Stretch): Point[] {
  const months = [...complete.map((month) => ({ month, days: daysOf(month) })), current]
  return months.flatMap(({ month, days }, index) => {
    if (days === 0) return []
    const rate = sumIn(basis, rule, month, month) / days
    return [{ at: index - complete.length + 1, calendar: calendarOf(month), rate, weight: days }]
  })
}

/** The mean of each month that has answers. */
export function answersSeen(basis: Basis, rule: MeanRule, { complete, current }: Stretch): Point[] {
  return [...complete, current.month].flatMap((month, index) => {
    const weight = sumIn(basis, rule.answers, month, month)
    if (weight === 0) return []
    const rate = sumIn(basis, rule.points, month, month) / weight
    return [{ at: index - complete.length + 1, calendar: calendarOf(month), rate, weight }]
  })
}

/** Over the last twelve complete months. */
export function answersPerSurvey(basis: Basis, rule: MeanRule, { complete }: Stretch): number {
  const [from, to] = [complete.at(-12) ?? complete[0], complete.at(-1)]
  if (!from || !to) return QUESTIONS
  const surveys = sumIn(basis, rule.surveys, from, to)
  return surveys === 0 ? QUESTIONS : sumIn(basis, rule.answers, from, to) / surveys
}

const sumIn = (basis: Basis, rule: TallyRule, from: Month, to: Month): number =>
  basis.rules.programme.read(basis, { from: firstOf(from), to: lastOf(to) }).sum(rule)
