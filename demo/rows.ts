import type { Kind } from '../lib/line-items/model/kinds'
import type { Answers } from './answers'
import type { Calendar, Slot } from './calendar'
import type { PlannedClass } from './plan-classes'
import type { Plan } from './plan-rows'
import type { Profile } from './profile'

export type DatedRow = { month: number; date: string; cells: string[] }

const SURVEY = ['response_id', 'submitted_on', 'course_number', 'location_id', 'mct_id', 'class_id']
const QUESTIONS = ['q1', 'q2', 'q3', 'q4', 'q5', 'q6', 'q7', 'q8', 'q9']

export function columnsOf(kind: Kind, { surveyForm }: Profile): string[] {
  if (kind === 'survey-responses')
    return [...SURVEY, ...(surveyForm === 'sums' ? ['answered', 'answer_points'] : QUESTIONS)]
  return kind === 'exam-unit-purchases'
    ? ['order_line_id', 'purchased_on', 'exam_number', 'units', 'location_id', 'country']
    : [
        'redemption_id',
        'redeemed_on',
        'course_number',
        'location_id',
        'learner_id',
        'mct_id',
        'class_id',
        'country',
      ]
}

/** Rows of one kind in order of time, cells in the order of `columnsOf`. */
export function rowsOf(kind: Kind, profile: Profile, plan: Plan, calendar: Calendar): DatedRow[] {
  const { tag } = profile
  const number = (index: number) => String(index + 1).padStart(5, '0')
  const classId = (one: PlannedClass) => classIdOf(profile, one, calendar)
  const dated = (slot: Slot, cells: (date: string) => string[]): DatedRow => {
    const date = calendar.date(slot)
    return { month: slot.month, date, cells: cells(date) }
  }
  switch (kind) {
    case 'courseware-completions':
      return plan.redemptions.map((one, index) =>
        dated(one, (date) => [
          `${tag}-${calendar.stamp}-R${number(index)}`,
          date,
          one.class.course,
          one.class.location.externalId,
          `${tag}-L${number(one.learner)}`,
          one.class.trainer,
          classId(one.class),
          one.class.location.country,
        ]),
      )
    case 'exam-unit-purchases':
      return plan.orders.map((one, index) =>
        dated(one, (date) => [
          `${tag}-${calendar.stamp}-E${number(index)}`,
          date,
          one.exam,
          String(one.units),
          one.location.externalId,
          one.location.country,
        ]),
      )
    case 'survey-responses':
      return plan.surveys.map((one, index) =>
        dated(one, (date) => [
          `${tag}-${calendar.stamp}-S${number(index)}`,
          date,
          one.class.course,
          one.class.location.externalId,
          one.mct,
          classId(one.class),
          ...answerCells(one.answers, profile),
        ]),
      )
  }
}

function answerCells(answers: Answers, { surveyForm }: Profile): string[] {
  if (surveyForm === 'questions') return answers.map((answer) => (answer === null ? '' : String(answer)))
  const given = answers.filter((answer) => answer !== null)
  return [String(given.length), String(given.reduce((sum, answer) => sum + answer, 0))]
}

/** As line items and the register of classes name it. */
export const classIdOf = (
  { tag }: Pick<Profile, 'tag'>,
  { month, key }: Pick<PlannedClass, 'month' | 'key'>,
  calendar: Calendar,
): string => `${tag}-${calendar.month(month)}-${key.toUpperCase()}`
