import type { Criterion } from '../../../scoring/criterion'
import {
  ceiling,
  cut,
  fromDecimal,
  integer,
  multiply,
  type Rational,
  subtract,
  toNumber,
  ZERO,
} from '../../../scoring/rational'
import { meanOf } from '../../../scoring/units/average'
import type { AreaResult } from '../record'

/** Questions of a survey; what is planned or tried answers them all. */
export const QUESTIONS = 9
const MOST_POINTS = QUESTIONS * 5
/** In hundredths: an answer is worth 1 or more. */
const LEAST_AVERAGE = 100
/** How many pairs are named: the least surveys, then more of them at averages that are easier to have. */
const MOST_OPTIONS = 3

/** One point of the frontier: with so many surveys no lower average suffices, and at that average no fewer surveys. */
export type SurveyOption = {
  surveys: number
  /** The least average with two decimals that suffices: `4.41`, `4.5`. */
  average: string
  /** What all their answers add up to at least. */
  answerPoints: number
}

/** What a number of more surveys has to bring about: a count of an area, and every mean they go into. */
type Goal = { lacking: number; means: Mean[] }
type Mean = { points: Rational; answers: number; benchmark: Rational }

/** Surveys of any area that bring the average of the base criteria to its benchmark; none where no number does. */
export const planAverage = (average: Criterion): SurveyOption[] =>
  frontier({ lacking: 1, means: meansOf([average]) })

/** Surveys of an area that complete it, and with it the average of the base criteria; none where no number does. */
export function planArea(area: AreaResult, average: Criterion): SurveyOption[] {
  const { surveyCompletions, averageResponseScore } = area
  const surveys = toNumber(surveyCompletions.score ?? ZERO)
  const benchmark = surveyCompletions.threshold
  const needed = benchmark === null ? 0 : Number(ceiling(fromDecimal(benchmark.value)))
  return frontier({
    lacking: Math.max(1, needed - surveys),
    means: meansOf([averageResponseScore, average]),
  })
}

const meansOf = (criteria: Criterion[]): Mean[] =>
  criteria.flatMap(({ node, threshold }) => {
    if (!threshold) return []
    const { points, answers } = meanOf(node)
    return [{ points: integer(points), answers, benchmark: fromDecimal(threshold.value) }]
  })

function frontier(goal: Goal): SurveyOption[] {
  const least = leastSurveys(goal)
  if (least === null) return []
  const highest = Math.max(LEAST_AVERAGE, ...goal.means.map(({ benchmark }) => hundredths(benchmark)))
  const options = [optionOf(goal, least)]
  let average = leastHundredths(goal, least)
  while (options.length < MOST_OPTIONS) {
    // Half as far above the benchmark; at the benchmark itself no number of surveys would lift a lower mean.
    const target = Math.ceil((average + highest) / 2)
    if (target >= average || target <= highest) break
    const surveys = surveysAt(goal, target, least)
    options.push(optionOf(goal, surveys))
    average = leastHundredths(goal, surveys)
  }
  return options
}

function optionOf(goal: Goal, surveys: number): SurveyOption {
  const average = cut({ n: BigInt(leastHundredths(goal, surveys)), d: 100n })
  return { surveys, average, answerPoints: Number(leastPoints(goal, surveys)) }
}

/** The least number that suffices when every question is answered with 5; null where none does. */
function leastSurveys({ lacking, means }: Goal): number | null {
  let least = lacking
  for (const mean of means) {
    const gain = subtract(integer(MOST_POINTS), multiply(mean.benchmark, integer(QUESTIONS)))
    const debt = debtOf(mean)
    if (gain.n > 0n) least = Math.max(least, Number(quotient(debt, gain)))
    else if (gain.n < 0n || debt.n > 0n) return null
  }
  return least
}

/** The least number, from `least` on, that suffices at an average; it has to lie above every benchmark. */
function surveysAt(goal: Goal, average: number, least: number): number {
  const bounds = goal.means.map((mean) => {
    const above = subtract({ n: BigInt(average), d: 100n }, mean.benchmark)
    return Number(quotient(debtOf(mean), multiply(above, integer(QUESTIONS))))
  })
  // Points are whole numbers: a few more surveys than the bound can be needed until they are enough.
  let surveys = Math.max(least, ...bounds)
  while (leastHundredths(goal, surveys) > average) surveys++
  return surveys
}

/** The least whole number of points in the answers of so many surveys, of which each brings 1 or more. */
function leastPoints({ means }: Goal, surveys: number): bigint {
  const answers = BigInt(surveys * QUESTIONS)
  return means.reduce((most, { points, answers: before, benchmark }) => {
    const needed = ceiling(subtract(multiply(benchmark, integer(answers + BigInt(before))), points))
    return needed > most ? needed : most
  }, answers)
}

/** The least average in hundredths whose points, cut to a whole number, suffice. */
const leastHundredths = (goal: Goal, surveys: number): number =>
  Number(ceiling({ n: leastPoints(goal, surveys) * 100n, d: BigInt(surveys * QUESTIONS) }))

/** Points that the answers so far lack for the benchmark; negative where they have more. */
const debtOf = ({ points, answers, benchmark }: Mean): Rational =>
  subtract(multiply(benchmark, integer(answers)), points)

const quotient = (a: Rational, b: Rational) => ceiling({ n: a.n * b.d, d: a.d * b.n })
const hundredths = (value: Rational) => Number(ceiling(multiply(value, integer(100))))
