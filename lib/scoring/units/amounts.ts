import type { Cited } from '../../rules/model/schema'
import { atLeast, cut, fromDecimal, isZero, type Rational, subtract, toNumber, ZERO } from '../rational'
import type { Measured } from './unit'

type Scored = { score: Rational | null; threshold: Cited<string> | null }

/** How far a criterion is below its benchmark; zero when it is met or has none. */
export function shortfall({ score, threshold }: Scored): Rational {
  if (threshold === null) return ZERO
  const gap = subtract(fromDecimal(threshold.value), score ?? ZERO)
  return atLeast(ZERO, gap) ? ZERO : gap
}

/** `189` or `188.5`. */
export const plain = (value: Rational): string => cut(value).replace(/\.0$/, '')
export const plural = (number: string, noun: string): string =>
  `${number} ${noun}${number === '1' ? '' : 's'}`
export const count = (number: bigint, noun: string): string => plural(String(number), noun)

/** With its sign in front: `+6.0`, `−31.0`. */
export function withSign(change: Rational, show: (size: Rational) => string): string {
  if (isZero(change)) return 'no change'
  const size = { n: change.n < 0n ? -change.n : change.n, d: change.d }
  return `${change.n < 0n ? '−' : '+'}${show(size)}`
}

/** What adds up is compared by its difference: `, 31 fewer than a year before`. */
export function moreOrLess(now: Measured, before: Measured, less: string): string {
  const distance = subtract(now.score ?? ZERO, before.score ?? ZERO)
  if (isZero(distance)) return ', as a year before'
  const size = { n: distance.n < 0n ? -distance.n : distance.n, d: distance.d }
  return `, ${plain(size)} ${distance.n > 0n ? 'more' : less} than a year before`
}

export const inSize = ({ score }: Scored): number => (score === null ? 0 : toNumber(score))
