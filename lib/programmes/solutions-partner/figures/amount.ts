import type { Rational } from '../../../scoring/rational'

/** Measures are exact: whole numbers of ten-thousandths, since files have at most four places. */
export type Amount = bigint

const SCALE = 10_000n

/** `1240.5` → 12405000. @throws SyntaxError for what is no decimal of at most four places */
export function amountOf(decimal: string): Amount {
  const match = /^(-?)(\d+)(?:\.(\d{1,4}))?$/.exec(decimal)
  if (!match) throw new SyntaxError(`${decimal} is not an amount`)
  const [, sign, whole = '0', places = ''] = match
  const size = BigInt(whole) * SCALE + BigInt(places.padEnd(4, '0'))
  return sign ? -size : size
}

export const exact = (amount: Amount): Rational => ({ n: amount, d: SCALE })
