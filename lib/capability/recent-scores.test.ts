import { expect, it } from 'vitest'
import type { TrendPoint } from '../programmes/solutions-partner/trends/point'
import type { LastScore } from './get-last-scores'
import { recentScores } from './recent-scores'

const at = (
  month: string,
  point: Pick<TrendPoint, 'points' | 'covered' | 'benchmark'> | null,
): LastScore => ({
  month,
  asOf: `${month}-01`,
  point: point && (point as TrendPoint),
})
const SEPTEMBER = at('2026-09', { points: { n: 2057n, d: 30n }, covered: true, benchmark: '70' })

it('a refresh of 68.56 points with 70 as its mark; one that has nothing to be compared with, or is unknown, is a gap and no 0', () => {
  const short = at('2026-10', { points: { n: 12n, d: 1n }, covered: false, benchmark: '70' })
  const unknown = at('2026-11', { points: null, covered: false, benchmark: '70' })
  expect(recentScores([SEPTEMBER, short, unknown])).toEqual([
    { asOf: '2026-09-01', display: '68.5', score: 2057 / 30, benchmark: 70 },
    { asOf: '2026-10-01', display: '', score: null, benchmark: 70 },
    { asOf: '2026-11-01', display: '', score: null, benchmark: 70 },
  ])
})

it('there is no line while one refresh is not worked out', () => {
  expect(recentScores([SEPTEMBER, at('2026-10', null)])).toEqual([])
})
