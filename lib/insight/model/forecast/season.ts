/** What each month of the year adds to the level or takes from it, as a share of it; 0 is as usual. */
export type Season = { shares: number[]; deviations: number[] }
/** How far one month was from its level, as a share of it, and how sure that is. */
export type SeasonSample = { calendar: number; share: number; variance: number }

const MONTHS = Array.from({ length: 12 }, (_, month) => month)
export const NO_SEASON: Season = { shares: MONTHS.map(() => 0), deviations: MONTHS.map(() => 0) }

/** How strong seasons may be (the deviation of the twelve shares), and what is believed of that beforehand. */
const STRENGTHS = [
  { strength: 0.0001, belief: 0.5 },
  { strength: 0.08, belief: 0.1 },
  { strength: 0.16, belief: 0.15 },
  { strength: 0.3, belief: 0.15 },
  { strength: 0.6, belief: 0.07 },
  { strength: 1.2, belief: 0.03 },
]
/** A month that never brings anything is still not less than nothing. */
const LEAST_SHARE = -0.95

/** The twelve shares, drawn towards none as far as the samples do not show them. */
export function seasonOf(samples: readonly SeasonSample[]): Season {
  const seen = MONTHS.map((month) => seenIn(samples.filter(({ calendar }) => calendar === month)))
  const logs = STRENGTHS.map(({ strength, belief }) =>
    seen.reduce((log, { precision, sum }) => {
      const total = precision + 1 / strength ** 2
      return log + 0.5 * (sum ** 2 / total - Math.log(total * strength ** 2))
    }, Math.log(belief)),
  )
  const beliefs = normalized(logs)
  const found = seen.map(({ precision, sum }) => {
    const parts = STRENGTHS.map(({ strength }, index) => {
      const total = precision + 1 / strength ** 2
      return { belief: beliefs[index] ?? 0, mean: sum / total, variance: 1 / total }
    })
    const mean = parts.reduce((all, part) => all + part.belief * part.mean, 0)
    const square = parts.reduce((all, part) => all + part.belief * (part.mean ** 2 + part.variance), 0)
    return { mean, deviation: Math.sqrt(Math.max(0, square - mean ** 2)) }
  })
  return {
    shares: centred(
      found.map(({ mean }) => mean),
      LEAST_SHARE,
    ),
    deviations: found.map(({ deviation }) => deviation),
  }
}

/** Shares that add up to none over the year: the level is what a year brings. */
export function centred(shares: readonly number[], least: number): number[] {
  const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length
  return shares.map((share) => Math.max(least, share - mean))
}

/** How much samples of the same month of the year differ, beside the variance they were given. */
export function yearlyNoise(samples: readonly SeasonSample[]): number {
  let [squares, freedom] = [0, 0]
  for (const month of MONTHS) {
    const same = samples.filter(({ calendar }) => calendar === month)
    if (same.length < 2) continue
    const { precision, sum } = seenIn(same)
    squares += same.reduce((all, { share, variance }) => all + (share - sum / precision) ** 2 / variance, 0)
    freedom += same.length - 1
  }
  return freedom > 0 && squares > 0 ? squares / freedom : 1
}

function seenIn(samples: readonly SeasonSample[]): { precision: number; sum: number } {
  let [precision, sum] = [0, 0]
  for (const { share, variance } of samples) {
    precision += 1 / variance
    sum += share / variance
  }
  return { precision, sum }
}

function normalized(logs: readonly number[]): number[] {
  const top = Math.max(...logs)
  const beliefs = logs.map((log) => Math.exp(log - top))
  const sum = beliefs.reduce((all, belief) => all + belief, 0)
  return beliefs.map((belief) => belief / sum)
}
