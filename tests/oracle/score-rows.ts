import { courseOf, meaningOn, type OracleEntry, type OracleLevel } from './catalogue'
import type { Requirements } from './requirements'

/** Cells by column name, as in the file. */
export type RawRow = Readonly<Record<string, string>>
export type LineItems = {
  'courseware-completions': readonly RawRow[]
  'exam-unit-purchases': readonly RawRow[]
  'survey-responses': readonly RawRow[]
}
export type OracleReason =
  | 'outside_window'
  | `${'course' | 'exam'}_${'not_in_catalogue' | 'before_start' | 'retired'}`
  | 'not_advanced'
  | 'no_mct'
  | 'no_answers'
  | 'beyond_cap'

/** `halves`: points in halves. Of surveys: 2 as a completion; `answerPoints` of `answered` in an average. */
export type ScoredRow = {
  identity: string
  date: string
  area: string | null
  level: OracleLevel | null
  counted: boolean
  reason: OracleReason | null
  halves: number
  answered: number
  answerPoints: number
}
export type AmountRow = ScoredRow & { amount: number }

/** What every row is judged by. */
export type Frame = {
  rules: Requirements
  own: readonly OracleEntry[]
  inside: (date: string) => boolean
}

export const redemptionRow = (row: RawRow, frame: Frame): AmountRow =>
  pointsRow(frame, {
    identity: row.redemption_id ?? '',
    date: row.redeemed_on ?? '',
    type: 'course',
    number: courseOf(row.course_number ?? ''),
    amount: 1,
  })

export const orderRow = (row: RawRow, frame: Frame): AmountRow =>
  pointsRow(frame, {
    identity: row.order_line_id ?? '',
    date: row.purchased_on ?? '',
    type: 'exam',
    number: row.exam_number ?? '',
    amount: Number(row.units),
  })

type Purchase = { identity: string; date: string; type: 'course' | 'exam'; number: string; amount: number }

function pointsRow(
  { rules, own, inside }: Frame,
  { identity, date, type, number, amount }: Purchase,
): AmountRow {
  const meaning = meaningOn(own, type, number, date)
  const { standing } = meaning
  let reason: OracleReason | null = null
  if (!inside(date)) reason = 'outside_window'
  else if (meaning.standing === null) reason = `${type}_${meaning.why}`
  const weight = standing?.level === 'advanced' ? rules.advancedHalves : rules.fundamentalsHalves
  return {
    ...blank(identity, date, standing),
    amount,
    reason,
    counted: reason === null,
    halves: reason === null ? weight * amount : 0,
  }
}

function blank(identity: string, date: string, standing: { area: string; level: OracleLevel } | null) {
  return {
    identity,
    date,
    area: standing?.area ?? null,
    level: standing?.level ?? null,
    answered: 0,
    answerPoints: 0,
  }
}

export function surveyRow(row: RawRow, { own, inside }: Frame): ScoredRow {
  const date = row.submitted_on ?? ''
  const meaning = meaningOn(own, 'course', courseOf(row.course_number ?? ''), date)
  const { standing } = meaning
  const { answered, answerPoints } = answersOf(row)
  let reason: OracleReason | null = null
  if (!inside(date)) reason = 'outside_window'
  else if (meaning.standing === null) reason = `course_${meaning.why}`
  else if (meaning.standing.level !== 'advanced') reason = 'not_advanced'
  else if ((row.mct_id ?? '').trim() === '') reason = 'no_mct'
  else if (answered === 0) reason = 'no_answers'
  return {
    ...blank(row.response_id ?? '', date, standing),
    reason,
    counted: reason === null,
    halves: reason === null ? 2 : 0,
    answered,
    answerPoints,
  }
}

function answersOf(row: RawRow): { answered: number; answerPoints: number } {
  if ((row.answered ?? '') !== '')
    return { answered: Number(row.answered), answerPoints: Number(row.answer_points) }
  let answered = 0
  let answerPoints = 0
  for (let question = 1; question <= 9; question++) {
    const cell = row[`q${question}`] ?? ''
    if (cell === '') continue
    answered++
    answerPoints += Number(cell)
  }
  return { answered, answerPoints }
}
