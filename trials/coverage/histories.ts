import { addMonths, daysInMonth, firstOf, type Month, type PlainDate, parts } from '../../lib/dates'
import type { Kind } from '../../lib/line-items/model/kinds'
import type { Total } from '../../lib/programmes/training-services/tallies'
import type { Chance } from '../../lib/scoring/chance'
import { type Course, courseOf, type Regime, within } from './regimes'

/** What an organization knows today, and what it knows in the end. */
export type GeneratedHistory = {
  today: PlainDate
  anniversary: PlainDate
  known: Total[]
  /** The same with every month up to the anniversary. */
  whole: Total[]
}

const KNOWN_MONTHS = 36
const MONTH: Month = '2026-03'

/** Expected line items a month, from least to most; their logarithm is drawn evenly. */
const SERIES = [
  { kind: 'courseware-completions', item: 'PL-300T00', least: 10, most: 100 },
  { kind: 'exam-unit-purchases', item: 'PL-300', least: 5, most: 50 },
  { kind: 'survey-responses', item: 'PL-300T00', least: 5, most: 50 },
] as const satisfies { kind: Kind; item: string; least: number; most: number }[]

/**
 * Three years of an organization that teaches one course: a day of a month, 1 to 12 months before the anniversary.
 * Months vary by 5 to 30 % beside chance (negative binomial), days of a month are alike.
 */
export function generate(regime: Regime, chance: Chance): GeneratedHistory {
  const ahead = 1 + Math.floor(chance.next() * 12)
  const current = addMonths(MONTH, Math.floor(chance.next() * 12))
  const { year, month } = parts(firstOf(current))
  const days = daysInMonth(year, month)
  const day = 1 + Math.floor(chance.next() * (days - 1))
  const course = courseOf(regime, KNOWN_MONTHS, KNOWN_MONTHS + ahead, chance)
  const start = addMonths(current, -KNOWN_MONTHS)
  const [known, whole]: [Total[], Total[]] = [[], []]
  for (const series of SERIES)
    fill(series, { course, start, share: day / days, chance }, (total, isKnown) => {
      whole.push(total)
      if (isKnown) known.push(isKnown === true ? total : isKnown)
    })
  return {
    today: `${current}-${String(day).padStart(2, '0')}`,
    anniversary: firstOf(addMonths(current, ahead)),
    known,
    whole,
  }
}

type Setting = { course: Course; start: Month; share: number; chance: Chance }

function fill(
  { kind, item, least, most }: (typeof SERIES)[number],
  { course, start, share, chance }: Setting,
  add: (whole: Total, known: Total | boolean) => void,
): void {
  const usual = Math.exp(within(chance, Math.log(least), Math.log(most)))
  const shape = within(chance, 0.05, 0.3) ** -2
  const quality = within(chance, 4, 4.7)
  course.factor.forEach((factor, index) => {
    const month = addMonths(start, index)
    const mean = quality + (course.quality[index] ?? 0) + 0.05 * chance.normal()
    const rows = poisson((usual * factor * chance.chiSquared(2 * shape)) / (2 * shape), chance)
    const first = index === KNOWN_MONTHS ? someOf(rows, share, chance) : rows
    const one = totalOf(kind, month, item, first, mean, chance)
    const rest = totalOf(kind, month, item, rows - first, mean, chance)
    add(plus(one, rest), index < KNOWN_MONTHS || (index === KNOWN_MONTHS && one))
  })
}

/** Nine questions a survey, of which one in twenty is left out; a survey's own mean is 0.45 off or so. */
function totalOf(kind: Kind, month: Month, item: string, rows: number, mean: number, chance: Chance): Total {
  const total: Total = {
    kind,
    month,
    item,
    eligibility: kind === 'survey-responses' ? 'mct' : '-',
    rows,
    units: kind === 'exam-unit-purchases' ? rows : 0,
    answeredRows: 0,
    answers: 0,
    answerPoints: 0,
  }
  if (kind !== 'survey-responses' || rows === 0) return total
  const answers = 9 * rows - Math.round(0.45 * rows)
  const seen = Math.min(5, Math.max(1, mean + (0.45 / Math.sqrt(rows)) * chance.normal()))
  return { ...total, answeredRows: rows, answers, answerPoints: Math.round(answers * seen) }
}

const plus = (one: Total, other: Total): Total => ({
  ...one,
  rows: one.rows + other.rows,
  units: one.units + other.units,
  answeredRows: one.answeredRows + other.answeredRows,
  answers: one.answers + other.answers,
  answerPoints: one.answerPoints + other.answerPoints,
})

const someOf = (rows: number, share: number, chance: Chance): number =>
  Array.from({ length: rows }, () => chance.next()).filter((one) => one < share).length

/** Knuth's, in halves where the product would be too small to hold. */
function poisson(mean: number, chance: Chance): number {
  if (mean > 200) return poisson(mean / 2, chance) + poisson(mean / 2, chance)
  const limit = Math.exp(-mean)
  let [count, product] = [0, chance.next()]
  for (; product > limit; count++) product *= chance.next()
  return count
}
