import { areaName, type Metric } from '../kinds'
import type { Criterion } from './qualification'
import {
  add,
  atLeast,
  ceiling,
  cut,
  fromDecimal,
  integer,
  isZero,
  multiply,
  type Rational,
  subtract,
  ZERO,
} from './rational'

/** How far a criterion is below its benchmark; zero when it is met or has none. */
export function shortfall(criterion: Criterion): Rational {
  if (criterion.threshold === null) return ZERO
  const gap = subtract(fromDecimal(criterion.threshold.value), criterion.score ?? ZERO)
  return atLeast(ZERO, gap) ? ZERO : gap
}

/** What is missing on a card, in words; for a completed one how far above the benchmark it is. */
export function missing(criterion: Criterion): string {
  if (criterion.threshold === null) return 'Shown for information: this rule set asks for no average here.'
  if (criterion.status === 'completed') return above(criterion, criterion.threshold.value)
  if (criterion.parts.kind === 'points') return missingPoints(criterion)
  if (criterion.parts.kind === 'surveys') return `${count(ceiling(shortfall(criterion)), 'survey')} to go.`
  return missingAverage(criterion)
}

/** The same gap as a part of a sentence: `189 courseware points`, `154 surveys in Security`. */
export function gapPhrase(criterion: Criterion): string {
  const where = criterion.area ? ` in ${areaName(criterion.area)}` : ''
  if (criterion.parts.kind === 'surveys') return `${count(ceiling(shortfall(criterion)), 'survey')}${where}`
  if (criterion.parts.kind === 'average')
    return `an average response score of ${criterion.threshold?.value}${where} (${criterion.score === null ? 'no answers yet' : `now ${criterion.display}`})`
  const noun = criterion.metric === 'courseware-completions' ? 'courseware point' : 'exam point'
  return plural(plain(shortfall(criterion)), noun)
}

/**
 * Surveys with all nine questions answered 5 that would lift an average to its benchmark; null: no number of them does,
 * since a benchmark of 5 is missed with one answer below it.
 */
export function surveysToLift(criterion: Criterion): bigint | null {
  if (criterion.parts.kind !== 'average' || criterion.threshold === null) return 0n
  const benchmark = fromDecimal(criterion.threshold.value)
  const { points, answers } = criterion.parts
  const lacking = subtract(multiply(benchmark, integer(answers)), integer(points))
  const gainPerSurvey = subtract(integer(45), multiply(benchmark, integer(9)))
  if (isZero(gainPerSurvey)) return isZero(lacking) ? 0n : null
  return ceiling({ n: lacking.n * gainPerSurvey.d, d: lacking.d * gainPerSurvey.n })
}

function above(criterion: Criterion, threshold: string): string {
  const over = subtract(criterion.score ?? ZERO, fromDecimal(threshold))
  if (isZero(over)) return 'Benchmark met exactly.'
  if (criterion.parts.kind === 'surveys')
    return `Benchmark met, ${count(over.n / over.d, 'survey')} above it.`
  if (criterion.parts.kind === 'points') return `Benchmark met, ${plural(plain(over), 'point')} above it.`
  return cut(over) === '0.0' ? 'Benchmark met.' : `Benchmark met, ${cut(over)} above it.`
}

function missingPoints(criterion: Criterion): string {
  const gap = shortfall(criterion)
  if (criterion.parts.kind !== 'points') return ''
  const { advanced, fundamentalsAndOthers } = criterion.parts
  const way = ({ weight }: typeof advanced, name: string) => {
    const worth = fromDecimal(weight.value)
    // What is worth nothing leads nowhere.
    return isZero(worth) ? [] : [`${ceiling({ n: gap.n * worth.d, d: gap.d * worth.n })} ${name}`]
  }
  const [one, other] = NOUNS[criterion.metric] ?? ['advanced', 'fundamentals & others']
  const room = fundamentalsAndOthers.cap.value
  const fits = room === null || atLeast(fromDecimal(room), add(fundamentalsAndOthers.points, gap))
  const ways = [...way(advanced, one), ...(fits ? way(fundamentalsAndOthers, other) : [])]
  const points = plural(plain(gap), 'point')
  return ways.length > 0 ? `${points} to go: ${ways.join(' or ')}.` : `${points} to go.`
}

const NOUNS: Partial<Record<Metric, [string, string]>> = {
  'courseware-completions': ['advanced redemptions', 'fundamentals & others redemptions'],
  'exam-unit-purchases': ['advanced exam units', 'fundamentals & others exam units'],
}

function missingAverage(criterion: Criterion): string {
  if (criterion.score === null) return 'No answered survey counts yet.'
  const gap = shortfall(criterion)
  const surveys = surveysToLift(criterion)
  if (surveys === null) return `${cut(gap)} below: no new survey lifts it to ${criterion.threshold?.value}.`
  const lift = count(surveys, 'survey')
  const verb = lift.startsWith('1 ') ? 'lifts' : 'lift'
  return `${cut(gap) === '0.0' ? 'Just' : cut(gap)} below: ${lift} with every question at 5 ${verb} it there.`
}

/** `189` or `188.5`. */
const plain = (value: Rational) => cut(value).replace(/\.0$/, '')
const plural = (number: string, noun: string) => `${number} ${noun}${number === '1' ? '' : 's'}`
const count = (number: bigint, noun: string) => plural(String(number), noun)
