import {
  addMonths,
  type DateRange,
  firstOf,
  monthOf,
  monthsBetween,
  type PlainDate,
  showDate,
} from '@/lib/dates'
import type { Reason } from '@/lib/programmes/training-services/kinds'

/** Why a row does not count, in a few words: for choosing. */
export const REASON_NAMES: Record<Reason, string> = {
  withdrawn_import: 'Import withdrawn',
  outside_window: 'Outside the window',
  course_not_in_catalogue: 'Course not in the catalogue',
  exam_not_in_catalogue: 'Exam not in the catalogue',
  course_before_start: 'Before the first day of its course',
  exam_before_start: 'Before the first day of its exam',
  course_retired: 'Course retired',
  exam_retired: 'Exam retired',
  not_advanced: 'Not an advanced course',
  no_mct: 'No MCT ID',
  mct_not_eligible: 'Trainer not eligible',
  no_answers: 'No question answered',
  beyond_cap: 'Beyond the limit',
}

type Absent = `${'course' | 'exam'}_${'before_start' | 'retired'}`
const ABSENT: readonly Reason[] = [
  'course_before_start',
  'exam_before_start',
  'course_retired',
  'exam_retired',
]
const isAbsent = (reason: Reason): reason is Absent => ABSENT.includes(reason)

/** Why a row does not count, and what would make it count: facts, since not every reader may do it. */
const REASON_TEXTS: Record<Exclude<Reason, 'outside_window' | 'beyond_cap' | Absent>, string> = {
  withdrawn_import: 'Its import was withdrawn: it counts again once the file has been imported again.',
  course_not_in_catalogue: 'The course is not in the catalogue: once it is there, the row counts.',
  exam_not_in_catalogue: 'The exam is not in the catalogue: once it is there, the row counts.',
  not_advanced:
    'Only surveys of advanced role-based courses are scored: it counts if the catalogue says that the course is advanced.',
  no_mct:
    'No MCT ID: it counts once the row has been imported with the trainer who delivered, and the change applied.',
  mct_not_eligible:
    'The trainer was not active on the days of the class, or held none of the credentials that the course asks for: if that is wrong, it counts once the list of trainers says so.',
  no_answers:
    'None of the nine questions was answered: it counts once the row has been imported with answers.',
}

type Judged = {
  reason: Reason
  /** The row's own date. */
  on: PlainDate
  window: DateRange
  /** First or last day of the course or exam in the catalogue, where the row lies before or after it. */
  day?: PlainDate | null
  /** The limit of Fundamentals & others points, what one redemption is worth, and the row's number in the window. */
  cap?: { limit: string; weight: string; number: number | null }
}

export function reasonText({ reason, on, window, day, cap }: Judged): string {
  if (reason === 'outside_window') return outsideText(on, window)
  if (reason === 'beyond_cap') return capText(cap)
  if (isAbsent(reason)) return absentText(reason, day ?? null)
  return REASON_TEXTS[reason]
}

/** `Before 6 Feb 2026`, `retired 30 Jun 2026`: months count whole, so the row lies in another month. */
function absentText(reason: Absent, day: PlainDate | null): string {
  const noun = reason.startsWith('exam') ? 'exam' : 'course'
  const fact = reason.endsWith('retired')
    ? `The ${noun} retired${day ? ` ${showDate(day)}` : ''}: rows after that month do not count.`
    : `Before ${day ? showDate(day) : 'its first day'}, the first day of the ${noun} in the catalogue.`
  return `${fact} If that day is wrong, the catalogue has to say so.`
}

function outsideText(on: PlainDate, window: DateRange): string {
  const months = monthsBetween(monthOf(window.from), monthOf(window.to)).length
  if (on > window.to)
    return `After the window: it can count from ${showDate(firstOf(addMonths(monthOf(on), 1)))}, when its month is complete.`
  const left = firstOf(addMonths(monthOf(on), months + 1))
  return `Before the window: it fell out on ${showDate(left)} and does not come back; only new rows help.`
}

const ADVICE = 'advanced courses still count in full.'

function capText(cap: Judged['cap']): string {
  if (!cap) return `Beyond the limit of Fundamentals & others points: ${ADVICE}`
  const { limit, weight, number } = cap
  const row = number === null ? 'A' : ordinal(number)
  const full = Number(limit) / Number(weight)
  // A limit that falls inside a row is no whole number of them.
  const sum = Number.isInteger(full) ? `${full} × ${weight} = ${limit}` : limit
  return `${row} Fundamentals & others redemption of the window${number === null ? ' beyond the limit' : ''}; ${sum} points are the limit: ${ADVICE}`
}

/** `601st`, `1,112th`. */
export function ordinal(number: number): string {
  const tens = number % 100
  const last = tens > 10 && tens < 14 ? 0 : number % 10
  return `${number.toLocaleString('en-US')}${['th', 'st', 'nd', 'rd'][last] ?? 'th'}`
}
