import { add, type Rational, ZERO } from '../../../scoring/rational'

/** The exact sum of many fractions of few denominators, which would grow with each addition of another one. */
export function total(fractions: Iterable<Rational>): Rational {
  const byDenominator = new Map<bigint, bigint>()
  for (const { n, d } of fractions) byDenominator.set(d, (byDenominator.get(d) ?? 0n) + n)
  return [...byDenominator].map(([d, n]) => ({ n, d })).reduce<Rational>(add, ZERO)
}
