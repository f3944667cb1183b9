import type { Month, PlainDate } from '../../dates'
import { type Catalogue, entryAt } from '../../programmes/training-services/catalogue'
import type { AreaId, Level } from '../../programmes/training-services/kinds'
import { add, cut, integer, multiply, type Rational, toNumber, ZERO } from '../../scoring/rational'
import { type ClassStatus, classStatus } from './class-status'
import type { ClassSum, StoredClass } from './stored'

/** What line items are worth: of each level a redemption, by the rules of today. */
export type Worth = { catalogue: Catalogue; weights: Record<Level, Rational> }

export type ClassFigures = {
  redemptions: number
  /** ÷ seats, or null where seats are not known. */
  redemptionRate: number | null
  surveys: number
  /** ÷ learners. */
  surveyRate: number | null
  /** Of an advanced course, by an eligible trainer, with an answer. */
  surveysCounted: number
  /** Points ÷ answers of those; null where there are none. */
  averageResponseScore: number | null
  averageDisplay: string | null
  /** At the value of the course, before the limit for Fundamentals & others. */
  pointsEarned: number
  /** (seats − redemptions) × value; null where seats are not known, 0 where the class was cancelled. */
  pointsPossible: number | null
  /** Learners − surveys, where the surveys of the course count. */
  surveysPossible: number | null
  /** Learners of a delivered class without a redemption and without a survey; null before, and where learners are not known. */
  remind: { redemption: number; survey: number } | null
}

export type JudgedCourse = { title: string | null; area: AreaId | null; level: Level | null }

/** What the catalogue says of a class's course in the month of its last day. */
export function courseOf(
  { item, endsOn }: Pick<StoredClass, 'item' | 'endsOn'>,
  { catalogue }: Worth,
): JudgedCourse {
  const entry = entryAt(catalogue, 'course', item, endsOn.slice(0, 7))
  return { title: entry?.title ?? null, area: entry?.area ?? null, level: entry?.level ?? null }
}

export function figuresOf(
  one: StoredClass,
  sums: readonly ClassSum[],
  worth: Worth,
  today: PlainDate,
): ClassFigures {
  const { seats, learners } = one
  const status = classStatus(one, today)
  const levelOf = (item: string, month: Month) =>
    entryAt(worth.catalogue, 'course', item, month)?.level ?? null
  const redeemed = sums.filter(({ kind }) => kind === 'courseware-completions')
  const surveyed = sums.filter(({ kind }) => kind === 'survey-responses')
  const counted = surveyed.filter(
    ({ eligible, item, month }) => eligible && levelOf(item, month) === 'advanced',
  )
  const redemptions = total(redeemed, ({ rows }) => rows)
  const surveys = total(surveyed, ({ rows }) => rows)
  const answers = total(counted, ({ answers }) => answers)
  const average =
    answers > 0 ? { n: BigInt(total(counted, ({ answerPoints }) => answerPoints)), d: BigInt(answers) } : null
  const earned = redeemed.reduce((sum, { item, month, rows }) => {
    const level = levelOf(item, month)
    return level ? add(sum, multiply(integer(rows), worth.weights[level])) : sum
  }, ZERO)
  const { level } = courseOf(one, worth)
  const open = (all: number | null, came: number) =>
    all === null ? null : status === 'cancelled' ? 0 : Math.max(0, all - came)
  const seatsLeft = open(seats, redemptions)
  return {
    redemptions,
    redemptionRate: share(redemptions, seats),
    surveys,
    surveyRate: share(surveys, learners),
    surveysCounted: total(counted, ({ answeredRows }) => answeredRows),
    averageResponseScore: average && toNumber(average),
    averageDisplay: average && cut(average),
    pointsEarned: toNumber(earned),
    pointsPossible:
      seatsLeft === null ? null : level ? toNumber(multiply(integer(seatsLeft), worth.weights[level])) : 0,
    surveysPossible: level === 'advanced' ? open(learners, surveys) : 0,
    remind: remindOf(status, learners, { redemptions, surveys }),
  }
}

function remindOf(
  status: ClassStatus,
  learners: number | null,
  { redemptions, surveys }: { redemptions: number; surveys: number },
): ClassFigures['remind'] {
  if (status !== 'delivered' || learners === null) return null
  return { redemption: Math.max(0, learners - redemptions), survey: Math.max(0, learners - surveys) }
}

const total = <T>(rows: readonly T[], of: (row: T) => number): number =>
  rows.reduce((sum, row) => sum + of(row), 0)

const share = (count: number, of: number | null): number | null => (of ? count / of : null)
