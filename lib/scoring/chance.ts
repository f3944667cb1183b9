/** Numbers of chance from a seed: the same for the same seed, on every machine. */
export type Chance = {
  /** At least 0, below 1. */
  next(): number
  /** Normal, mean 0, deviation 1. */
  normal(): number
  /** Chi-squared with so many degrees of freedom (any number above 0). */
  chiSquared(freedom: number): number
}

export function chanceOf(seed: number): Chance {
  const next = seeded(seed)
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
  return { next, normal, chiSquared: (freedom) => 2 * gamma(freedom / 2, next, normal) }
}

/** mulberry32: the same numbers from 0 to below 1 for the same seed, on every machine. */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Marsaglia and Tsang, 2000. */
function gamma(shape: number, next: () => number, normal: () => number): number {
  if (shape < 1) return gamma(shape + 1, next, normal) * (1 - next()) ** (1 / shape)
  const d = shape - 1 / 3
  for (;;) {
    const x = normal()
    const v = (1 + x / Math.sqrt(9 * d)) ** 3
    if (v > 0 && Math.log(1 - next()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v
  }
}
