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
export const nounFor = (number: string, noun: string): string => (number === '1' ? noun : `${noun}s`)
export const plural = (number: string, noun: string): string => `${number} ${nounFor(number, noun)}`
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

/** `−62 leave, +86 enter`. */
export const leaveAndEnter = (left?: Rational | null, entered?: Rational | null): string =>
  isZero(left ?? ZERO) && isZero(entered ?? ZERO)
    ? 'nothing leaves or enters'
    : `−${plain(left ?? ZERO)} leave, +${plain(entered ?? ZERO)} enter`

export const inSize = ({ score }: Scored): number => (score === null ? 0 : toNumber(score))
