/** How many line items came in a stretch of time, and how many would be usual. */
type Received = { usual: number; rows: number }

/** Even a regular location has better and worse months: the least deviation of a month, squared. */
const LEAST_VARIATION = 0.05

/**
 * How much months vary beside chance, as a squared share of what is usual (negative binomial, by moments): great
 * where months are irregular, and silence there says little.
 */
export function variationOf(months: readonly Received[]): number {
  const seen = months.filter(({ usual }) => usual > 0)
  if (seen.length === 0) return LEAST_VARIATION
  const excess = seen.reduce((sum, { usual, rows }) => sum + (rows - usual) ** 2 - usual, 0)
  const squares = seen.reduce((sum, { usual }) => sum + usual ** 2, 0)
  return Math.max(LEAST_VARIATION, excess / squares)
}

/** The chance that nothing comes in all of these stretches, one after the other. */
export const chanceOfSilence = (usual: readonly number[], variation: number): number =>
  usual.reduce((chance, one) => chance * (1 + variation * one) ** (-1 / variation), 1)
