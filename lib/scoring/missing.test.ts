import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { examUnits, redemptions, scoreOf, surveys } from '../../tests/oracle/totals'
import { missing } from './missing'
import { toNumber, ZERO } from './rational'

const seed = 20_261_121
const courseware = (low: number, high: number) =>
  scoreOf([redemptions('AZ-900T00', low), redemptions('AZ-104T00', high)]).base.criteria.coursewareCompletions
const exams = (low: number, high: number) =>
  scoreOf([examUnits('AZ-900', low), examUnits('AZ-104', high)]).base.criteria.examUnitPurchases

/** The number before some words of a sentence, or null where they are not in it. */
const numberBefore = (text: string, words: string): number | null => {
  const match = new RegExp(`(\\d+) ${words}`).exec(text)
  return match ? Number(match[1]) : null
}

describe('what is said to be missing is exactly enough', () => {
  it('redemptions: so many of either sort complete the 1000 points, one less does not', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 650 }), fc.integer({ min: 0, max: 999 }), (low, high) => {
        const now = courseware(low, high)
        fc.pre(now.status !== 'completed')
        const advanced = numberBefore(missing(now), 'advanced redemptions?') ?? 0
        const statuses = (lows: number[], highs: number[]) =>
          lows.map((more, at) => courseware(low + more, high + (highs[at] ?? 0)).status === 'completed')
        expect(statuses([0, 0], [advanced - 1, advanced])).toEqual([false, true])
        const others = numberBefore(missing(now), 'fundamentals & others redemptions?')
        // Not offered exactly where the cap of 300 makes it impossible.
        if (others === null) expect(courseware(low + 5000, high).status).toBe('in_progress')
        else expect(statuses([others - 1, others], [0, 0])).toEqual([false, true])
      }),
      { seed, numRuns: 500 },
    ))

  it('exam units: so many of either sort complete the 200 points, one less does not', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 399 }), fc.integer({ min: 0, max: 199 }), (low, high) => {
        const now = exams(low, high)
        fc.pre(now.status !== 'completed')
        const advanced = numberBefore(missing(now), 'advanced exam units?') ?? 0
        const others = numberBefore(missing(now), 'fundamentals & others exam units?') ?? 0
        expect(exams(low, high + advanced).status).toBe('completed')
        expect(exams(low, high + advanced - 1).status).not.toBe('completed')
        expect(exams(low + others, high).status).toBe('completed')
        expect(exams(low + others - 1, high).status).not.toBe('completed')
      }),
      { seed, numRuns: 300 },
    ))

  it('surveys with every question at 5: so many lift the average to 4.25, one less does not', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 0, max: 1000 }), (rows, share) => {
        const answers = rows * 9
        const low = surveys('AZ-104T00', rows, answers + Math.floor((share * 3.24 * answers) / 1000))
        const before = scoreOf([low]).base.criteria.averageResponseScore
        const needed = toNumber(before.unit.needed(before).amount ?? ZERO)
        const status = (more: number) =>
          scoreOf([low, surveys('AZ-104T00', more, more * 45)]).base.criteria.averageResponseScore.status
        expect(needed).toBeGreaterThan(0)
        expect([status(needed - 1), status(needed)]).toEqual(['in_progress', 'completed'])
      }),
      { seed, numRuns: 300 },
    ))

  it('an average of 0 answers, of exactly 4.25 and above it', () => {
    const said = (rows: number, points: number, answers = rows * 9) =>
      missing(scoreOf([surveys('AZ-104T00', rows, points, { answers })]).base.criteria.averageResponseScore)
    expect([said(1, 0, 0), said(1, 17, 4), said(1, 18, 4), said(1, 16, 4)]).toMatchInlineSnapshot(`
      [
        "No answered survey counts yet.",
        "Benchmark met exactly.",
        "Benchmark met, 0.25 above it.",
        "0.25 below: 1 survey with every question at 5 lifts it there.",
      ]
    `)
  })
})
