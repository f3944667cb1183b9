import { expect, it } from 'vitest'
import type { AreaScore } from './area-scoring'
import { areaEffect } from './score-effect'

const area = (display: string, track?: string): AreaScore => ({
  criterion: 'capability-score',
  area: 'infrastructure',
  display,
  status: 'in_progress',
  ...(track && { track }),
})
const notes = (before: AreaScore, after: AreaScore) =>
  areaEffect([before], [after], '2026-11-21').scores.map(({ before: was, after: is, note }) => [
    was,
    is,
    note,
  ])

it('a score that falls because another track decides says so: 72.6 by SMB, 64.6 by Enterprise', () => {
  expect(notes(area('72.6', 'SMB'), area('64.6', 'Enterprise'))).toEqual([
    ['72.6', '64.6', 'Enterprise decides instead of SMB.'],
  ])
})

it('the same track, or rules with one, say nothing; a score that stays is left out', () => {
  expect(notes(area('60', 'SMB'), area('61', 'SMB'))).toEqual([['60', '61', undefined]])
  expect(notes(area('60'), area('61'))).toEqual([['60', '61', undefined]])
  expect(notes(area('60', 'SMB'), area('60', 'SMB'))).toEqual([])
})
