import { addMonths, firstOf, lastOf, type Month, monthOf, type PlainDate } from '../../dates'
import { KINDS, type Kind } from '../../kinds'
import type { MeanRule, TallyRule } from '../../rules/schema'
import type { Basis } from '../basis'
import { type Chance, chanceOf } from '../chance'
import { type Tallies, tallyWindow } from '../tallies'
import { drawFuture, type MonthAhead } from './draw'
import { type Fit, fitOf } from './fit'
import type { Point } from './readings'
import { countedIn, criteriaOf, keyOf, kindOf } from './rule-parts'
import { calendarOf, daysOf, type Stretch, stretchOf } from './stretch'

export type Question = Basis & {
  anniversary: PlainDate
  /** The last day that is known of each kind. */
  through: Record<Kind, PlainDate>
}
/** What may still come: the same for the same totals. */
export type Futures = {
  count: number
  stretches: Record<Kind, Stretch | null>
  /** How much of a tally one future brings in the months from the first to the last that are asked for. */
  brings(rule: TallyRule, future: number, months: { from: Month; to: Month }): number
}

const FUTURES = 1000
/** Fewer complete months are no year: nothing is said. */
export const LEAST_MONTHS = 12
const MEAN_RANGE = { least: 1, most: 5 }

type Drawn = { months: Month[]; values: Int32Array }
/** The month that each future repeats in each month ahead, as a share of the months there are: for all series alike. */
type Picks = Float64Array

/** Draws what each part of the criteria may bring until the anniversary, month by month. @throws NoRuleSetError */
export function futuresOf(question: Question): Futures {
  const last = monthOf(question.anniversary)
  const stretches = Object.fromEntries(
    KINDS.map((kind) => [
      kind,
      stretchOf(question.totals, kind, question.through[kind], addMonths(last, -1)),
    ]),
  ) as Futures['stretches']
  const rule = question.rules.at(question.anniversary).qualification
  const parts = criteriaOf(rule).flatMap(({ of }) => countedIn(of))
  const chance = chanceOf(seedOf(question, parts))
  const picks = Float64Array.from({ length: FUTURES * MOST_AHEAD }, () => chance.next())
  const drawn = new Map<string, Drawn>()
  for (const part of parts) {
    const stretch = stretches[kindOf(part)]
    if (!stretch || stretch.complete.length < LEAST_MONTHS) continue
    const counted = part.mechanism === 'mean' ? part.surveys : part
    const key = keyOf(counted)
    const counts = drawn.get(key) ?? drawCounts(question, counted, stretch, picks, chance)
    drawn.set(key, counts)
    if (part.mechanism === 'mean' && !drawn.has(keyOf(part.points)))
      for (const [name, of] of drawMean(question, part, stretch, counts, picks, chance)) drawn.set(name, of)
  }
  return {
    count: FUTURES,
    stretches,
    brings: (one, future, { from, to }) => {
      const { months = [], values } = drawn.get(keyOf(one)) ?? {}
      return months.reduce(
        (sum, month, index) =>
          month >= from && month <= to ? sum + (values?.[future * months.length + index] ?? 0) : sum,
        0,
      )
    },
  }
}

/** An anniversary is at most a year away; days of the month before may be missing too. */
const MOST_AHEAD = 16

function drawCounts(
  question: Question,
  rule: TallyRule,
  stretch: Stretch,
  picks: Picks,
  chance: Chance,
): Drawn {
  const { complete, current, ahead } = stretch
  const months = [...complete.map((month) => ({ month, days: daysOf(month) })), current]
  const points = months
    .map(({ month, days }, index) => ({
      at: index - complete.length + 1,
      calendar: calendarOf(month),
      rate: days === 0 ? 0 : tallyOf(question, month).sum(rule) / days,
      weight: days,
    }))
    .filter(({ weight }) => weight > 0)
  const values = new Int32Array(FUTURES * ahead.length)
  if (points.some(({ rate }) => rate > 0)) {
    const fit = fitOf(points, 'count')
    for (let future = 0; future < FUTURES; future++) {
      const weights = ahead.map(({ days }) => days)
      const counts = drawFuture(fit, monthsAhead(stretch, weights, picks, future), chance)
      let [sum, given] = [0, 0]
      // Whole line items, without losing what the parts of a month add up to.
      counts.forEach((count, index) => {
        sum += count
        values[future * ahead.length + index] = Math.round(sum) - given
        given = Math.round(sum)
      })
    }
  }
  return { months: ahead.map(({ month }) => month), values }
}

/** Answers as many per survey as in the last year, and points by the mean that is drawn. */
function drawMean(
  question: Question,
  rule: MeanRule,
  stretch: Stretch,
  surveys: Drawn,
  picks: Picks,
  chance: Chance,
): [string, Drawn][] {
  const { complete, current } = stretch
  const seen = [...complete, current.month].map((month, index) => {
    const tallies = tallyOf(question, month)
    const [points, answers] = [tallies.sum(rule.points), tallies.sum(rule.answers)]
    return { at: index - complete.length + 1, calendar: calendarOf(month), points, answers, month }
  })
  const answers = new Int32Array(surveys.values.length)
  const points = new Int32Array(surveys.values.length)
  const answered: Point[] = seen
    .filter((month) => month.answers > 0)
    .map(({ at, calendar, points: sum, answers: weight }) => ({ at, calendar, rate: sum / weight, weight }))
  if (answered.length > 0) {
    const fit = fitOf(answered, 'mean')
    const perSurvey = answersPerSurvey(question, rule, complete)
    for (let future = 0; future < FUTURES; future++)
      fillMean(fit, { stretch, surveys, perSurvey, picks, chance, future }, answers, points)
  }
  return [
    [keyOf(rule.answers), { months: surveys.months, values: answers }],
    [keyOf(rule.points), { months: surveys.months, values: points }],
  ]
}

type Filling = {
  stretch: Stretch
  surveys: Drawn
  perSurvey: number
  picks: Picks
  chance: Chance
  future: number
}

function fillMean(fit: Fit, filling: Filling, answers: Int32Array, points: Int32Array): void {
  const { stretch, surveys, perSurvey, picks, chance, future } = filling
  const { length } = surveys.months
  const weights = surveys.months.map((_, index) =>
    Math.round((surveys.values[future * length + index] ?? 0) * perSurvey),
  )
  const means = drawFuture(fit, monthsAhead(stretch, weights, picks, future), chance)
  means.forEach((mean, index) => {
    const inside = Math.min(MEAN_RANGE.most, Math.max(MEAN_RANGE.least, mean))
    answers[future * length + index] = weights[index] ?? 0
    points[future * length + index] = Math.round(inside * (weights[index] ?? 0))
  })
}

function monthsAhead(
  { complete, ahead }: Stretch,
  weights: readonly number[],
  picks: Picks,
  future: number,
): MonthAhead[] {
  return ahead.map(({ month }, index) => ({
    at: index + 1,
    calendar: calendarOf(month),
    weight: weights[index] ?? 0,
    pick: -Math.floor((picks[future * MOST_AHEAD + (index % MOST_AHEAD)] ?? 0) * complete.length),
  }))
}

function answersPerSurvey(question: Question, rule: MeanRule, complete: readonly Month[]): number {
  const [from, to] = [complete.at(-12) ?? '', complete.at(-1) ?? '']
  const year = tallyWindow(question.totals, question.catalogue, { from: firstOf(from), to: lastOf(to) })
  const surveys = year.sum(rule.surveys)
  return surveys === 0 ? QUESTIONS : year.sum(rule.answers) / surveys
}

/** Partner-influenced questions of a survey. */
const QUESTIONS = 9

const tallyOf = ({ totals, catalogue }: Basis, month: Month): Tallies =>
  tallyWindow(totals, catalogue, { from: firstOf(month), to: lastOf(month) })

/** FNV-1a over what is known: the same data has the same futures. */
function seedOf(
  { totals, catalogue, anniversary }: Question,
  parts: readonly (TallyRule | MeanRule)[],
): number {
  const all = tallyWindow(totals, catalogue, { from: '0001-01-01', to: '9999-12-31' })
  const text = parts
    .map((part) => (part.mechanism === 'mean' ? all.sum(part.points) : all.sum(part)))
    .join(' ')
  let hash = 0x811c9dc5
  for (const char of `${anniversary} ${text}`) hash = Math.imul(hash ^ char.charCodeAt(0), 0x01000193)
  return hash >>> 0
}
