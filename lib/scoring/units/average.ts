import {
  ceiling,
  cut,
  fromDecimal,
  integer,
  isZero,
  multiply,
  type Rational,
  subtract,
  toNumber,
  ZERO,
} from '../rational'
import type { ThresholdResult } from '../result'
import { count, plain, plural, shortfall, withSign } from './amounts'
import type { Measured, Unit } from './unit'

/** From which answer to which a question goes, and how many questions a row has. */
type Scale = { least: number; best: number; questions: number }

/** What a mean is made of. */
type MeanParts = { points: number; answers: number; surveys: number }

export function meanOf({ id, of }: ThresholdResult): MeanParts {
  if (of.mechanism !== 'mean') throw new Error(`${id} is no mean`)
  return { points: toNumber(of.points), answers: toNumber(of.answers), surveys: toNumber(of.surveys) }
}

const signed = (size: Rational) => (cut(size) === '0.0' ? 'under 0.01' : cut(size))

/** A mean of answers: it may rise and fall with every row. */
export const average = (scale: Scale): Unit => ({
  name: 'average',
  whole: false,
  additive: false,
  highest: String(scale.best),
  show: (value) => cut(value ?? ZERO),
  column: (display) => display.replace(/\.\d$/, '$&0'),
  named: ({ display }) => display,
  signed: (change) => withSign(change, signed),
  beside,
  lacking: ({ score, threshold }) => {
    const gap = shortfall({ score, threshold })
    if (score === null || isZero(gap)) return null
    return cut(gap) === '0.0' ? '< 0.01' : cut(gap)
  },
  above: (_, over) => (cut(over) === '0.0' ? 'Benchmark met.' : `Benchmark met, ${cut(over)} above it.`),
  toGo: (criterion) => toGo(criterion, scale),
  gap: ({ words, group, threshold, score, display }) =>
    `an ${words.title.toLowerCase()} of ${threshold?.value}${words.where(group)} (${score === null ? 'no answers yet' : `now ${display}`})`,
  figure: ({ words, group, score, threshold }) => {
    const gap = shortfall({ score, threshold })
    const benchmark = `an average of ${threshold?.value}${words.where(group)}`
    if (score === null) return ['0', `answers yet for ${benchmark}`]
    return [cut(gap) === '0.0' ? '< 0.01' : cut(gap), `below ${benchmark}`]
  },
  moves: (left, entered) => {
    const [out, back] = [surveysOf(left), surveysOf(entered)]
    if (out + back === 0) return 'nothing leaves or enters'
    return `${plural(String(out), 'survey')} ${out === 1 ? 'leaves' : 'leave'}, ${back} ${back === 1 ? 'enters' : 'enter'}`
  },
  needed: (criterion) => {
    const lift = rowsToLift(criterion, scale)
    const unit = criterion.words.missingUnit
    if (lift === null) return { amount: null, unit }
    // Without an answer there is no average at all: one row makes it.
    return { amount: integer(lift > 0n || criterion.score !== null ? lift : 1n), unit }
  },
  drops: ({ words, group, threshold }, on) =>
    `${words.subject(group)} drops below ${threshold?.value} on ${on}`,
  comesIn: (amount) =>
    plain(amount) === '1'
      ? `1 survey with every question at ${scale.best} comes in`
      : `${plain(amount)} surveys with every question at ${scale.best} come in`,
  weight: ({ node }) => meanOf(node).answers,
  axis: (values) => axis(values, scale),
})

const surveysOf = (measured: Measured | null) => (measured ? meanOf(measured.node).surveys : 0)

/** Two averages are cut before they are shown, so the reader could not subtract them. */
function beside(now: Measured, before: Measured): string {
  if (now.display === before.display) return ', as a year before'
  const more = !isNegative(subtract(now.score ?? ZERO, before.score ?? ZERO))
  return `, ${more ? 'up' : 'down'} from ${before.display} a year before`
}

const isNegative = ({ n }: Rational) => n < 0n

function toGo(criterion: Measured, scale: Scale): string {
  const { words, threshold, score } = criterion
  if (score === null) return `No answered ${words.one} counts yet.`
  const gap = shortfall(criterion)
  const rows = rowsToLift(criterion, scale)
  if (rows === null) return `${cut(gap)} below: no new ${words.one} lifts it to ${threshold?.value}.`
  const below = cut(gap) === '0.0' ? 'Just' : cut(gap)
  const verb = rows === 1n ? 'lifts' : 'lift'
  return `${below} below: ${count(rows, words.one)} with every question at ${scale.best} ${verb} it there.`
}

/**
 * Rows with all questions answered best that would lift an average to its benchmark; null: no number of them does,
 * since the best benchmark is missed with one answer below it.
 */
function rowsToLift({ node, threshold }: Measured, { best, questions }: Scale): bigint | null {
  if (threshold === null) return 0n
  const benchmark = fromDecimal(threshold.value)
  const { points, answers } = meanOf(node)
  const lacking = subtract(multiply(benchmark, integer(answers)), integer(points))
  const gain = subtract(integer(best * questions), multiply(benchmark, integer(questions)))
  if (isZero(gain)) return isZero(lacking) ? 0n : null
  return ceiling({ n: lacking.n * gain.d, d: lacking.d * gain.n })
}

/** Averages differ by tenths: an axis from zero would show a straight line. */
function axis(values: readonly number[], { least, best }: Scale): [number, number] {
  if (values.length === 0) return [least, best]
  return [
    Math.max(least, Math.floor(Math.min(...values) * 5) / 5),
    Math.min(best, Math.ceil(Math.max(...values) * 5) / 5),
  ]
}
