/** An exact number: `n / d`, with `d > 0`. Scores are compared and added in this form, never as floats. */
export type Rational = { n: bigint; d: bigint }

export const ZERO: Rational = { n: 0n, d: 1n }
export const integer = (value: number | bigint): Rational => ({ n: BigInt(value), d: 1n })

/** `"4.25"` → 425/100. */
export function fromDecimal(text: string): Rational {
  const [whole = '0', fraction = ''] = text.split('.')
  return { n: BigInt(whole + fraction), d: 10n ** BigInt(fraction.length) }
}

export const add = (a: Rational, b: Rational): Rational =>
  a.d === b.d ? { n: a.n + b.n, d: a.d } : { n: a.n * b.d + b.n * a.d, d: a.d * b.d }
export const multiply = (a: Rational, b: Rational): Rational => ({ n: a.n * b.n, d: a.d * b.d })
export const subtract = (a: Rational, b: Rational): Rational => add(a, { n: -b.n, d: b.d })
export const atLeast = (a: Rational, b: Rational): boolean => a.n * b.d >= b.n * a.d
/** @throws RangeError for a division by zero */
export function divide(a: Rational, b: Rational): Rational {
  if (b.n === 0n) throw new RangeError('division by zero')
  return b.n < 0n ? { n: -a.n * b.d, d: a.d * -b.n } : { n: a.n * b.d, d: a.d * b.n }
}
export const larger = (a: Rational, b: Rational): Rational => (atLeast(a, b) ? a : b)
export const smaller = (a: Rational, b: Rational): Rational => (atLeast(a, b) ? b : a)
export const isZero = (a: Rational): boolean => a.n === 0n

export const toNumber = (a: Rational): number => Number(a.n) / Number(a.d)

/** Largest integer not above `a`. */
export const floor = (a: Rational): bigint => -ceiling({ n: -a.n, d: a.d })

/** Smallest integer not below `a`. */
export function ceiling(a: Rational): bigint {
  const quotient = a.n / a.d
  return a.n > 0n && a.n % a.d !== 0n ? quotient + 1n : quotient
}

/**
 * Cut to two decimals, never rounded up, one trailing zero dropped: 4.2499 → `4.24`, 4.5 → `4.5`, 811 → `811.0`
 * (training-services.md §2). Only for numbers that are not negative.
 */
export function cut(a: Rational): string {
  const hundredths = (a.n * 100n) / a.d
  const text = `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}`
  return text.endsWith('0') ? text.slice(0, -1) : text
}
