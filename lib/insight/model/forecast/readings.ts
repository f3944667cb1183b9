import { type Shape, type ShapeName, shapesOf } from './shapes'

/** One month of a series, as far as it is known. */
export type Point = {
  /** Months after the last complete one: 0, -1, -2 …; 1 is the month that is not over. */
  at: number
  /** Month of the year, 0 to 11. */
  calendar: number
  /** Per day for counts, points per answer for means. */
  rate: number
  /** Days that are known, or answers: what one point is worth before the level is known. */
  weight: number
}

/** What a series is: counts grow by a factor and never fall below none, means by an amount. */
export type Scale = {
  growth: 'factor' | 'amount'
  /** Deviation of the slope that is thought likely beforehand, per month: of the logarithm, or in points. */
  slope: number
  /** Deviation of a level that is thought likely beforehand: as a share of the mean, or in points. */
  level: number
  /** Variance of the noise at weight 1 that chance alone makes: months are never surer than that. */
  noise: number
}

/** One way to read a history, and where it leaves the level at `at` = 0. */
export type Reading = {
  name: ShapeName
  /** All readings together 1. */
  belief: number
  level: number
  /** Deviation of the level, in deviations of the noise. */
  spread: number
  slope: number
  /** By how much the level shifted from month to month, where it is read as shifting; else 0. */
  wander: number
  /** Variance of the noise at weight 1, and by how many months it is known: scaled inverse chi-squared. */
  noise: { variance: number; freedom: number }
}
/** `path`: the level of each point, over all readings. */
type Readings = { readings: Reading[]; path: number[] }

/** What is thought likely beforehand of the noise is worth so many months. */
const PRIOR_FREEDOM = 1
/** Fewer months show no noise of their own. */
const LEAST_MONTHS = 4
/** A level that fell to nothing shifted by no number. */
const MOST_WANDER = 0.2
/** Readings that are believed less than this are left out. */
const LEAST_BELIEF = 1e-4

/** Every shape held against the points: closed forms (normal noise of unknown variance), no search. */
export function readingsOf(points: readonly Point[], weights: readonly number[], scale: Scale): Readings {
  const prior = priorOf(points, weights, scale)
  const found = shapesOf(points.length).map((shape) => read(shape, points, weights, scale, prior))
  const top = Math.max(...found.map(({ log }) => log))
  const beliefs = found.map(({ log }) => Math.exp(log - top))
  const all = beliefs.reduce((sum, belief) => sum + belief, 0)
  const path = points.map(() => 0)
  const readings = found.flatMap(({ reading, levels, blocks }, index) => {
    const belief = (beliefs[index] ?? 0) / all
    if (belief < LEAST_BELIEF) return []
    blocks.forEach(({ months }, block) => {
      for (const month of months) {
        const level = levelAt(levels[block] ?? 0, reading.slope, points[month]?.at ?? 0, scale)
        path[month] = (path[month] ?? 0) + belief * level
      }
    })
    return [{ ...reading, belief }]
  })
  return { readings, path }
}

/** A level at `at` = 0, moved to another month. */
export const levelAt = (
  level: number,
  slope: number,
  at: number,
  { growth }: Pick<Scale, 'growth'>,
): number => (growth === 'factor' ? level * Math.exp(slope * at) : level + slope * at)

type Prior = { mean: number; precision: number; variance: number }
type Found = { reading: Omit<Reading, 'belief'>; levels: number[]; blocks: Shape['blocks']; log: number }

function priorOf(points: readonly Point[], weights: readonly number[], scale: Scale): Prior {
  const sum = weights.reduce((all, weight) => all + weight, 0)
  const mean = points.reduce((all, { rate }, index) => all + rate * (weights[index] ?? 0), 0) / sum
  const variance = points.length < LEAST_MONTHS ? scale.noise : neighbourVariance(points, weights)
  const deviation = scale.growth === 'factor' ? scale.level * mean : scale.level
  return { mean, variance, precision: variance / deviation ** 2 }
}

function read(
  shape: Shape,
  points: readonly Point[],
  weights: readonly number[],
  scale: Scale,
  prior: Prior,
): Found {
  const slope = shape.slope * scale.slope
  const levels: number[] = []
  let [squares, log, current] = [PRIOR_FREEDOM * prior.variance, Math.log(shape.belief), 0]
  let spread = 0
  for (const block of shape.blocks) {
    let precision = prior.precision
    let sum = prior.precision * prior.mean
    let square = prior.precision * prior.mean ** 2
    for (const month of block.months) {
      const { at = 0, rate = 0 } = points[month] ?? {}
      const weight = weights[month] ?? 0
      const factor = scale.growth === 'factor' ? Math.exp(slope * at) : 1
      const seen = scale.growth === 'factor' ? rate : rate - slope * at
      precision += weight * factor * factor
      sum += weight * factor * seen
      square += weight * seen * seen
    }
    levels.push(sum / precision)
    squares += Math.max(0, square - (sum * sum) / precision)
    log += 0.5 * Math.log(prior.precision / precision)
    if (block.current) [current, spread] = [sum / precision, Math.sqrt(1 / precision)]
  }
  const freedom = PRIOR_FREEDOM + points.length
  const noise = { variance: Math.max(scale.noise, squares / freedom), freedom }
  const wander = shape.name === 'shifting' ? wanderOf(shape, levels, scale) : 0
  const reading = { name: shape.name, level: current, spread, slope, wander, noise }
  return { reading, levels, blocks: shape.blocks, log: log - (freedom / 2) * Math.log(squares) }
}

/** From one block to the next, as if the level went there month by month by chance. */
function wanderOf({ blocks }: Shape, levels: readonly number[], { growth }: Scale): number {
  const to = (level: number) => (growth === 'factor' ? Math.log(Math.max(level, Number.MIN_VALUE)) : level)
  const squares = levels.slice(1).map((level, index) => {
    const change = to(level) - to(levels[index] ?? level)
    return change ** 2 / (blocks[index + 1]?.months.length ?? 1)
  })
  const mean = squares.reduce((sum, square) => sum + square, 0) / squares.length
  return Math.min(Math.sqrt(mean), growth === 'factor' ? MOST_WANDER : Number.POSITIVE_INFINITY)
}

/** Of the noise, from neighbours: a change of level or a slow growth hardly enters it. */
function neighbourVariance(points: readonly Point[], weights: readonly number[]): number {
  const squares = points.slice(1).map(({ rate }, index) => {
    const [one, other] = [weights[index] ?? 0, weights[index + 1] ?? 0]
    return ((rate - (points[index]?.rate ?? 0)) ** 2 * one * other) / (one + other)
  })
  return Math.max(squares.reduce((sum, square) => sum + square, 0) / squares.length, 1e-9)
}
