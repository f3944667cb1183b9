import type { Rational } from '../../../scoring/rational'

/** Bits that every double has to spare: two more than it keeps, so that rounding once more changes nothing. */
const SAFE = BigInt(Number.MAX_SAFE_INTEGER)

/** The double that is nearest to an exact fraction, half to even: no digit more is lost on the way. */
export function nearest({ n, d }: Rational): number {
  if (n < 0n) return -nearest({ n: -n, d })
  const divisor = greatestDivisor(n, d)
  const [top, bottom] = [n / divisor, d / divisor]
  if (top <= SAFE && bottom <= SAFE) return Number(top) / Number(bottom)
  return scaled(top, bottom)
}

/** 64 bits of the quotient with a mark for what is left over: the one rounding is that of Number(). */
function scaled(top: bigint, bottom: bigint): number {
  const shift = 64 - (bitsOf(top) - bitsOf(bottom))
  const [upper, lower] = shift >= 0 ? [top << BigInt(shift), bottom] : [top, bottom << BigInt(-shift)]
  const quotient = upper / lower
  const sticky = upper % lower === 0n ? quotient : quotient | 1n
  return Number(sticky) * 2 ** -shift
}

const bitsOf = (value: bigint): number => value.toString(2).length

function greatestDivisor(one: bigint, other: bigint): bigint {
  let [a, b] = [one, other]
  while (b !== 0n) [a, b] = [b, a % b]
  return a === 0n ? 1n : a
}
