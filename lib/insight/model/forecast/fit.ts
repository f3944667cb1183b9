import { type Point, type Reading, readingsOf, type Scale } from './readings'
import { NO_SEASON, type Season, type SeasonSample, seasonOf, yearlyNoise } from './season'

export type SeriesKind = 'count' | 'mean'
/** What a history says of a series, in all ways it can be read. */
export type Fit = {
  kind: SeriesKind
  readings: Reading[]
  season: Season
  /** How far each month was from its level, deviation 1, by months before the last complete one. */
  residuals: Map<number, number>
}

/** What is thought likely beforehand: growth of 30 % a year, an average that moves by 0.1. */
export const SCALES: Record<SeriesKind, Scale> = {
  count: { growth: 'factor', slope: 0.025, level: 0.5, noise: 1 },
  mean: { growth: 'amount', slope: 0.008, level: 0.2, noise: 1 },
}
const PASSES = 3
/** A level is never taken for less than this share of the mean: an empty year would outweigh all others. */
const LEAST_LEVEL = 0.05

/** Level, season and noise, each found with the others taken away; means have no season. Not for an empty series. */
export function fitOf(points: readonly Point[], kind: SeriesKind): Fit {
  return kind === 'mean' ? fitMean(points) : fitCount(points)
}

function fitMean(points: readonly Point[]): Fit {
  const weights = points.map(({ weight }) => weight)
  const { readings, path } = readingsOf(points, weights, SCALES.mean)
  return { kind: 'mean', readings, season: NO_SEASON, residuals: residualsOf(points, weights, path) }
}

function fitCount(points: readonly Point[]): Fit {
  const least = LEAST_LEVEL * meanOf(points)
  let path = movingMeans(points).map((level) => Math.max(level, least))
  let samples = samplesOf(points, NO_SEASON, path, 1)
  let season = seasonOf(samplesOf(points, NO_SEASON, path, yearlyNoise(samples)))
  let readings: Reading[] = []
  for (let pass = 0; pass < PASSES; pass++) {
    const found = readingsOf(straightened(points, season), weightsOf(points, season, path), SCALES.count)
    readings = found.readings
    path = found.path.map((level) => Math.max(level, least))
    const noise = readings.reduce((all, { belief, noise: { variance } }) => all + belief * variance, 0)
    samples = samplesOf(points, season, path, noise)
    season = seasonOf(samples)
  }
  const weights = weightsOf(points, season, path)
  return {
    kind: 'count',
    readings,
    season,
    residuals: residualsOf(straightened(points, season), weights, path),
  }
}

const factor = (season: Season, { calendar }: Point) => 1 + (season.shares[calendar] ?? 0)

/** The months as they were without their season. */
const straightened = (points: readonly Point[], season: Season): Point[] =>
  points.map((point) => ({ ...point, rate: point.rate / factor(season, point) }))

/** Counts vary with their level: a count of more days is surer, one at a high level is less sure per day. */
const weightsOf = (points: readonly Point[], season: Season, path: readonly number[]): number[] =>
  points.map((point, index) => (point.weight * factor(season, point)) / (path[index] ?? 1))

const samplesOf = (
  points: readonly Point[],
  season: Season,
  path: readonly number[],
  noise: number,
): SeasonSample[] =>
  points.map((point, index) => {
    const level = path[index] ?? 1
    const variance = noise / (point.weight * factor(season, point) * level)
    return { calendar: point.calendar, share: point.rate / level - 1, variance }
  })

function residualsOf(
  points: readonly Point[],
  weights: readonly number[],
  path: readonly number[],
): Map<number, number> {
  const raw = points.map(({ rate }, index) => (rate - (path[index] ?? 0)) * Math.sqrt(weights[index] ?? 0))
  const deviation = Math.sqrt(raw.reduce((sum, one) => sum + one * one, 0) / raw.length) || 1
  return new Map(points.map(({ at }, index) => [at, (raw[index] ?? 0) / deviation]))
}

function meanOf(points: readonly Point[]): number {
  const weight = points.reduce((sum, point) => sum + point.weight, 0)
  return points.reduce((sum, point) => sum + point.rate * point.weight, 0) / weight
}

/** Over the year around each month, and the first or last whole year at the ends: seasons are not in it. */
const movingMeans = (points: readonly Point[]): number[] =>
  points.map((_, index) => {
    const from = Math.max(0, Math.min(index - 6, points.length - 12))
    return meanOf(points.slice(from, from + 12))
  })
