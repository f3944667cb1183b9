import { addMonths, type Month, monthOf, type PlainDate } from '../../../dates'
import { countedIn, criterionRules, keyOf, rowsOf } from '../../../rules/model/rule-parts'
import type { MeanRule, TallyRule } from '../../../rules/model/schema'
import type { Basis } from '../../../scoring/basis'
import { type Chance, chanceOf } from '../../../scoring/chance'
import { drawFuture } from './draw'
import { fitOf } from './fit'
import { answersPerSurvey, answersSeen, countsSeen } from './seen'
import { calendarOf, type Stretch, stretchOf } from './stretch'

type Question = Basis & {
  anniversary: PlainDate
  /** The last day that is known of each kind. */
  through: Readonly<Record<string, PlainDate>>
}
/** What may still come: the same for the same totals. */
export type Futures = {
  count: number
  stretches: Readonly<Record<string, Stretch | null>>
  /** Which of them a rule counts in. */
  kindOf(rule: TallyRule): string
  /** How much of a tally each future brings from the first to the last of the months asked for. */
  bring(rule: TallyRule, months: { from: Month; to: Month }): Int32Array
}

const FUTURES = 500
/** Fewer complete months are no year: nothing is said. */
export const LEAST_MONTHS = 12
/** An anniversary is at most a year away; days of the months before may be missing too. */
const MOST_AHEAD = 16
/** What an answer can be. */
const ANSWER = { least: 1, most: 5 }

/** Whole numbers by future, then month. */
type Drawn = { months: readonly Month[]; values: Int32Array }
/** `picks`: which past month each month ahead is like, as a share of those there are: for all series alike. */
type Setting = { question: Question; picks: Float64Array; chance: Chance }

/** Draws what each part of the criteria may bring until the anniversary, month by month. @throws NoRuleSetError */
export function futuresOf(question: Question): Futures {
  const { totals, through, anniversary, rules } = question
  const { programme } = rules
  const last = addMonths(monthOf(anniversary), -1)
  const stretches = Object.fromEntries(
    programme.kinds.map((kind) => [kind, stretchOf(totals, kind, through[kind] ?? null, last)]),
  )
  const parts = criterionRules(rules.at(anniversary).qualification).flatMap(({ of }) => countedIn(of))
  const chance = chanceOf(seedOf(question, parts))
  const picks = Float64Array.from({ length: FUTURES * MOST_AHEAD }, () => chance.next())
  const setting = { question, picks, chance }
  const drawn = new Map<string, Drawn>()
  for (const part of parts) {
    const stretch = stretches[programme.kindOf(rowsOf(part))]
    if (!stretch || stretch.complete.length < LEAST_MONTHS) continue
    const counted = rowsOf(part)
    const counts = drawn.get(keyOf(counted)) ?? drawCounts(setting, counted, stretch)
    drawn.set(keyOf(counted), counts)
    if (part.mechanism !== 'mean') continue
    const { answers, points } = drawMean(setting, part, stretch, counts)
    drawn.set(keyOf(part.answers), answers).set(keyOf(part.points), points)
  }
  return {
    count: FUTURES,
    stretches,
    kindOf: programme.kindOf,
    bring: (rule, months) => sumsOf(drawn.get(keyOf(rule)), months),
  }
}

function sumsOf(drawn: Drawn | undefined, { from, to }: { from: Month; to: Month }): Int32Array {
  const sums = new Int32Array(FUTURES)
  drawn?.months.forEach((month, index) => {
    if (month < from || month > to) return
    for (let future = 0; future < FUTURES; future++)
      sums[future] = (sums[future] ?? 0) + (drawn.values[future * drawn.months.length + index] ?? 0)
  })
  return sums
}

function drawCounts({ question, picks, chance }: Setting, rule: TallyRule, stretch: Stretch): Drawn {
  const drawn = emptyFor(stretch)
  const points = countsSeen(question, rule, stretch)
  if (points.every(({ rate }) => rate === 0)) return drawn
  const fit = fitOf(points, 'count')
  const months = monthsAhead(stretch)
  const weights = stretch.ahead.map(({ days }) => days)
  for (let future = 0; future < FUTURES; future++) {
    const drawing = { weights, pickOf: pickOf(picks, future, stretch) }
    let [sum, given] = [0, 0]
    // Whole line items, without losing what the parts of a month add up to.
    drawFuture(fit, months, drawing, chance).forEach((count, index) => {
      sum += count
      drawn.values[future * months.length + index] = Math.round(sum) - given
      given = Math.round(sum)
    })
  }
  return drawn
}

/** Answers as many per survey as in the last year, and points by the mean that is drawn. */
function drawMean(
  { question, picks, chance }: Setting,
  rule: MeanRule,
  stretch: Stretch,
  surveys: Drawn,
): { answers: Drawn; points: Drawn } {
  const [answers, points] = [emptyFor(stretch), emptyFor(stretch)]
  const seen = answersSeen(question, rule, stretch)
  if (seen.length === 0) return { answers, points }
  const fit = fitOf(seen, 'mean')
  const perSurvey = answersPerSurvey(question, rule, stretch)
  const months = monthsAhead(stretch)
  for (let future = 0; future < FUTURES; future++) {
    const at = future * months.length
    const weights = months.map((_, index) => Math.round((surveys.values[at + index] ?? 0) * perSurvey))
    const drawing = { weights, pickOf: pickOf(picks, future, stretch) }
    drawFuture(fit, months, drawing, chance).forEach((mean, index) => {
      const weight = weights[index] ?? 0
      answers.values[at + index] = weight
      points.values[at + index] = Math.round(Math.min(ANSWER.most, Math.max(ANSWER.least, mean)) * weight)
    })
  }
  return { answers, points }
}

const emptyFor = ({ ahead }: Stretch): Drawn => ({
  months: ahead.map(({ month }) => month),
  values: new Int32Array(FUTURES * ahead.length),
})

const monthsAhead = ({ ahead }: Stretch) =>
  ahead.map(({ month }, index) => ({ at: index + 1, calendar: calendarOf(month) }))

const pickOf =
  (picks: Float64Array, future: number, { complete }: Stretch) =>
  (index: number) =>
    -Math.floor((picks[future * MOST_AHEAD + (index % MOST_AHEAD)] ?? 0) * complete.length)

/** FNV-1a over what is known: the same data has the same futures. */
function seedOf({ anniversary, ...basis }: Question, parts: readonly (TallyRule | MeanRule)[]): number {
  const all = basis.rules.programme.read(basis, { from: '0001-01-01', to: '9999-12-31' })
  const sums = parts.map((part) => all.sum(part.mechanism === 'mean' ? part.points : part))
  let hash = 0x811c9dc5
  for (const char of `${anniversary} ${sums.join(' ')}`)
    hash = Math.imul(hash ^ char.charCodeAt(0), 0x01000193)
  return hash >>> 0
}
