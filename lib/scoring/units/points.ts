import { lastOf } from '../../rules/model/rule-parts'
import type { Cited } from '../../rules/model/schema'
import { add, atLeast, ceiling, cut, fromDecimal, isZero, type Rational, toNumber, ZERO } from '../rational'
import type { CappedResult, ThresholdResult } from '../result'
import { leaveAndEnter, moreOrLess, nounFor, plain, plural, shortfall, withSign } from './amounts'
import { beforeCap } from './before-cap'
import type { Measured, Unit } from './unit'

/** Points of one sort of rows: how many, what each is worth, the limit, and what the limit took away. */
export type PointsPart = {
  /** The last part of its rule's id: `advanced`. */
  id: string
  count: number
  weight: Cited<string>
  cap: Cited<string | null>
  points: Rational
  beyondCap: Rational
}

/** The parts that a sum of points is made of, in the order of the rule. */
export function partsOf({ id, of }: ThresholdResult): PointsPart[] {
  if (of.mechanism !== 'sum') throw new Error(`${id} is no sum of points`)
  return of.of.map((part) => {
    if (part.mechanism !== 'capped' || part.of.mechanism !== 'weighted')
      throw new Error(`${part.id} needs a limit and a weight`)
    return pointsPart(part, part.of.rule.weight, part.of.of.value)
  })
}

const pointsPart = (
  { id, rule, value, cut: beyondCap }: CappedResult,
  weight: Cited<string>,
  counted: Rational | null,
): PointsPart => ({
  id: lastOf(id),
  count: toNumber(counted ?? ZERO),
  weight,
  cap: rule.cap,
  points: value,
  beyondCap,
})

const show = (value: Rational | null) => cut(value ?? ZERO)
const signed = (size: Rational) => (cut(size) === '0.0' ? 'under 0.01' : cut(size))

/** Rows with a weight, summed up to a limit. */
export const points: Unit = {
  name: 'points',
  whole: false,
  additive: true,
  show,
  column: (display) => display,
  named: ({ display }) => display,
  signed: (change) => withSign(change, signed),
  beside: (now, before) => moreOrLess(now, before, 'less'),
  lacking: (criterion) => {
    const gap = shortfall(criterion)
    return isZero(gap) ? null : cut(gap) === '0.0' ? '< 0.01' : cut(gap)
  },
  above: (_, over) => `Benchmark met, ${plural(plain(over), 'point')} above it.`,
  toGo,
  gap: (criterion) => plural(plain(shortfall(criterion)), criterion.words.one),
  figure: (criterion) => {
    const gap = plain(shortfall(criterion))
    return [gap, `${nounFor(gap, criterion.words.one)} missing`]
  },
  moves: (left, entered) => leaveAndEnter(left && beforeCap(left), entered && beforeCap(entered)),
  needed: (criterion) => ({ amount: shortfall(criterion), unit: criterion.words.missingUnit }),
  drops: ({ words, group, threshold }, on) =>
    `${words.subject(group)} drop below ${threshold?.value} points on ${on}`,
  comesIn: (amount) => (plain(amount) === '1' ? '1 more comes in' : `${plain(amount)} more come in`),
  weight: (criterion) => toNumber(beforeCap(criterion) ?? ZERO),
  axis: () => null,
}

/** `189 points to go: 189 advanced redemptions or 378 fundamentals & others redemptions.` */
function toGo(criterion: Measured): string {
  const gap = shortfall(criterion)
  const parts = partsOf(criterion.node)
  const ways = Object.entries(criterion.words.ways).flatMap(([id, noun]) => {
    const part = parts.find((one) => one.id === id)
    return part && leadsThere(part, gap) ? [`${rowsFor(gap, part)} ${noun}s`] : []
  })
  const lead = `${plural(plain(gap), 'point')} to go`
  return ways.length > 0 ? `${lead}: ${ways.join(' or ')}.` : `${lead}.`
}

/** What is worth nothing leads nowhere, nor does what a limit cuts off before. */
const leadsThere = ({ weight, cap, points: there }: PointsPart, gap: Rational): boolean =>
  !isZero(fromDecimal(weight.value)) &&
  (cap.value === null || atLeast(fromDecimal(cap.value), add(there, gap)))

function rowsFor(gap: Rational, { weight }: PointsPart): bigint {
  const worth = fromDecimal(weight.value)
  return ceiling({ n: gap.n * worth.d, d: gap.d * worth.n })
}
