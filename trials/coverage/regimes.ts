import type { Chance } from '../../lib/scoring/chance'

/** How an organization's activity goes. The forecast is not told which. */
export const REGIMES = ['flat', 'trend', 'season', 'shock'] as const
export type Regime = (typeof REGIMES)[number]

/** For each month: by how much more or less comes than usual, and by how much answers are better or worse. */
export type Course = { factor: number[]; quality: number[] }

export const within = (chance: Chance, low: number, high: number) => low + (high - low) * chance.next()
const sign = (chance: Chance) => (chance.next() < 0.5 ? -1 : 1)

const COURSES: Record<Regime, (known: number, months: number, chance: Chance) => Course> = {
  /** The same expectation in every month. */
  flat: (_, months) => course(months),

  /** 10 to 42 % a year more, or 10 to 30 % less, all the time; averages move by 0.03 to 0.12 a year. */
  trend: (known, months, chance) => {
    const growth = within(chance, 0.1, 0.35) * sign(chance)
    const change = within(chance, 0.03, 0.12) * sign(chance)
    return course(
      months,
      (month) => Math.exp((growth * (month - known)) / 12),
      (month) => (change * (month - known)) / 12,
    )
  },

  /** The same twelve factors every year: each 15 % off or so, a summer and a winter month far below. */
  season: (_, months, chance) => {
    const factors = Array.from({ length: 12 }, () => Math.exp(0.15 * chance.normal()))
    factors[7] = (factors[7] ?? 1) * within(chance, 0.3, 0.8)
    factors[11] = (factors[11] ?? 1) * within(chance, 0.4, 0.8)
    const mean = factors.reduce((sum, factor) => sum + factor, 0) / 12
    return course(months, (month) => (factors[month % 12] ?? 1) / mean)
  },

  /**
   * Somewhere in the known months, half and half: a change of level for good (20 to 50 % less, 25 to 100 % more;
   * averages 0.08 to 0.25), or one month unlike all others (a tenth to two fifths, or two to three times as much).
   */
  shock: (known, months, chance) => {
    const forGood = chance.next() < 0.5
    const less = chance.next() < 0.5
    const quality = within(chance, forGood ? 0.08 : 0.1, forGood ? 0.25 : 0.4) * sign(chance)
    const from = forGood ? 3 + Math.floor(chance.next() * (known - 6)) : Math.floor(chance.next() * known)
    const factor = forGood
      ? within(chance, less ? 0.5 : 1.25, less ? 0.8 : 2)
      : within(chance, less ? 0.1 : 2, less ? 0.4 : 3)
    const hit = (month: number) => (forGood ? month >= from : month === from)
    return course(
      months,
      (month) => (hit(month) ? factor : 1),
      (month) => (hit(month) ? quality : 0),
    )
  },
}

/** @param known complete months before the one that runs @param months those, and all up to the anniversary */
export const courseOf = (regime: Regime, known: number, months: number, chance: Chance): Course =>
  COURSES[regime](known, months, chance)

function course(
  months: number,
  factor: (month: number) => number = () => 1,
  quality: (month: number) => number = () => 0,
): Course {
  const all = Array.from({ length: months }, (_, month) => month)
  return { factor: all.map(factor), quality: all.map(quality) }
}
