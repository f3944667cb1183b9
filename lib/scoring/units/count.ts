import { ceiling, integer, isZero, type Rational, ZERO } from '../rational'
import {
  count as counted,
  inSize,
  leaveAndEnter,
  moreOrLess,
  nounFor,
  plain,
  plural,
  shortfall,
  withSign,
} from './amounts'
import type { Unit } from './unit'

const show = (value: Rational | null) => plain(value ?? ZERO)
const missing = (criterion: Parameters<typeof shortfall>[0]) => ceiling(shortfall(criterion))

/** Whole things, each worth one: surveys. */
export const count: Unit = {
  name: 'count',
  whole: true,
  additive: true,
  show,
  column: (display) => display,
  named: ({ display, words }) => plural(display, words.one),
  signed: (change) => withSign(change, ({ n, d }) => String(n / d)),
  beside: (now, before) => moreOrLess(now, before, 'fewer'),
  lacking: (criterion) => (isZero(shortfall(criterion)) ? null : plain(shortfall(criterion))),
  above: ({ words }, over) => `Benchmark met, ${counted(over.n / over.d, words.one)} above it.`,
  toGo: (criterion) => `${counted(missing(criterion), criterion.words.one)} to go.`,
  gap: (criterion) =>
    `${counted(missing(criterion), criterion.words.one)}${criterion.words.where(criterion.group)}`,
  figure: (criterion) => {
    const gap = String(missing(criterion))
    const { words, group } = criterion
    return [gap, `${nounFor(gap, words.one)} missing${words.where(group)}`]
  },
  moves: (left, entered) => leaveAndEnter(left?.score, entered?.score),
  needed: (criterion) => ({
    amount: integer(missing(criterion)),
    unit: criterion.words.missingUnit,
  }),
  drops: ({ words, group, threshold }, on) =>
    `${words.subject(group)} drop below ${threshold?.value} on ${on}`,
  comesIn: (amount) => (plain(amount) === '1' ? '1 more comes in' : `${plain(amount)} more come in`),
  weight: inSize,
  axis: () => null,
}
