import { describe, expect, it } from 'vitest'
import { chanceOf } from '../../../scoring/chance'
import { fitOf } from './fit'
import type { Point } from './readings'
import { seasonOf } from './season'

const MONTHS = Array.from({ length: 36 }, (_, index) => index)
const points = (rate: (index: number) => number): Point[] =>
  MONTHS.map((index) => ({ at: index - 35, calendar: index % 12, rate: rate(index), weight: 30 }))
const believed = (name: string, rate: (index: number) => number) =>
  fitOf(points(rate), 'count')
    .readings.filter((reading) => reading.name === name)
    .reduce((sum, { belief }) => sum + belief, 0)

describe('seasons', () => {
  const samples = (share: (calendar: number, year: number) => number) =>
    MONTHS.map((index) => ({
      calendar: index % 12,
      share: share(index % 12, Math.floor(index / 12)),
      variance: 0.01,
    }))

  it('an August that is 60 % below every year is seen for four fifths of it, and shares add up to none', () => {
    const { shares } = seasonOf(samples((calendar) => (calendar === 7 ? -0.6 : 0)))
    expect(shares[7]).toBeLessThan(-0.48)
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(0, 9)
  })

  it('months that differ from year to year are no season', () => {
    const { shares } = seasonOf(samples((calendar, year) => (year === calendar % 3 ? 0.1 : -0.05)))
    for (const share of shares) expect(Math.abs(share)).toBeLessThan(0.02)
  })
})

describe('readings', () => {
  const noise = (seed: number) => {
    const chance = chanceOf(seed)
    return MONTHS.map(() => 0.1 * chance.normal())
  }

  it('twice as much since month 18 is read as one change of level', () => {
    const off = noise(1)
    expect(believed('step', (index) => (index < 18 ? 1 : 2) + (off[index] ?? 0))).toBeGreaterThan(0.9)
  })

  it('30 % more a year is read as growth', () => {
    const off = noise(2)
    expect(believed('growth', (index) => Math.exp(0.022 * index) + (off[index] ?? 0))).toBeGreaterThan(0.9)
  })

  it('one month three times as high is read as that', () => {
    const off = noise(3)
    expect(believed('one-off', (index) => (index === 20 ? 3 : 1) + (off[index] ?? 0))).toBeGreaterThan(0.9)
  })

  it('beliefs add up to 1', () => {
    const off = noise(4)
    const { readings } = fitOf(
      points((index) => 1 + (off[index] ?? 0)),
      'count',
    )
    expect(readings.reduce((sum, { belief }) => sum + belief, 0)).toBeCloseTo(1, 2)
  })
})

describe('chance', () => {
  it('normal numbers have mean 0 and variance 1, chi-squared ones with 5 degrees of freedom mean 5 and variance 10', () => {
    const chance = chanceOf(11)
    const moments = (draw: () => number) => {
      const drawn = Array.from({ length: 40_000 }, draw)
      const mean = drawn.reduce((sum, one) => sum + one, 0) / drawn.length
      return [mean, drawn.reduce((sum, one) => sum + (one - mean) ** 2, 0) / drawn.length]
    }
    const [mean = 0, variance = 0] = moments(chance.normal)
    expect([mean, variance].map((one) => Number(one.toFixed(1)))).toEqual([0, 1].map((one) => one + 0))
    const [five = 0, ten = 0] = moments(() => chance.chiSquared(5))
    expect([Math.round(five), Math.round(ten)]).toEqual([5, 10])
  })
})
