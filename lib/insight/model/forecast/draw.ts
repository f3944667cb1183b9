import type { Chance } from '../../../scoring/chance'
import { type Fit, SCALES, type SeriesKind } from './fit'
import { levelAt, type Reading } from './readings'
import { centred, type Season } from './season'

/** A month that is still to come, or the rest of one: its place after the known ones, and in the year (0 to 11). */
type MonthAhead = { at: number; calendar: number }
/** For each month ahead: its days for counts, its answers for means; and the past month it is like, 0, -1, -2 … */
type Drawing = { weights: readonly number[]; pickOf(index: number): number }

/** What a level may change per month from here on at least, whatever it did before: of its logarithm, or in points. */
const WANDER: Record<SeriesKind, number> = { count: 0.01, mean: 0.004 }

/**
 * One possible future of a series: its count in each month, or its mean. One reading is drawn by belief, then its
 * level, its noise and its season; each month is off its level as the past month picked for it was.
 */
export function drawFuture(
  fit: Fit,
  months: readonly MonthAhead[],
  { weights, pickOf }: Drawing,
  chance: Chance,
): number[] {
  const { kind } = fit
  const reading = pickReading(fit.readings, chance.next())
  const { variance, freedom } = reading.noise
  const noise = Math.sqrt((variance * freedom) / chance.chiSquared(freedom))
  const level = Math.max(0, reading.level + noise * reading.spread * chance.normal())
  const shares = kind === 'count' ? drawSeason(fit.season, chance) : null
  const wander = Math.max(WANDER[kind], reading.wander)
  let wandered = 0
  return months.map(({ at, calendar }, index) => {
    const weight = weights[index] ?? 0
    wandered += wander * chance.normal()
    const usual = levelAt(level, reading.slope, at, SCALES[kind])
    const off = noise * (fit.residuals.get(pickOf(index)) ?? 0)
    if (kind === 'mean') return usual + wandered + (weight > 0 ? off / Math.sqrt(weight) : 0)
    const expected = usual * Math.exp(wandered) * (1 + (shares?.[calendar] ?? 0)) * weight
    return Math.max(0, expected + off * Math.sqrt(expected))
  })
}

function pickReading(readings: readonly Reading[], at: number): Reading {
  let sum = 0
  let last: Reading | undefined
  for (const reading of readings) {
    sum += reading.belief
    last = reading
    if (at < sum) break
  }
  if (!last) throw new Error('a history is read in at least one way')
  return last
}

function drawSeason({ shares, deviations }: Season, chance: Chance): number[] {
  return centred(
    shares.map((share, month) => share + (deviations[month] ?? 0) * chance.normal()),
    -1,
  )
}
