import { describe, expect, it } from 'vitest'
import { scoreOf, surveys } from '../../tests/oracle/totals'
import type { AreaId } from '../programmes/training-services/kinds'
import type { Total } from '../programmes/training-services/tallies'
import type { Criterion } from './criterion'
import { meanOf } from './units/average'

const average = (totals: Total[], asOf?: string): Criterion =>
  scoreOf(totals, asOf).base.criteria.averageResponseScore
const area = (id: AreaId, totals: Total[], asOf?: string) => {
  const found = scoreOf(totals, asOf).areas.find((one) => one.id === id)
  if (!found) throw new Error(`no ${id}`)
  return found
}
const mean = (answerPoints: number, answers: number) => surveys('AZ-104T00', 200, answerPoints, { answers })

describe('average response score: points ÷ questions answered, at least 4.25', () => {
  it.each([
    [42_499, 10_000, '4.24', 'in_progress'],
    [42_500, 10_000, '4.25', 'completed'],
    [42_501, 10_000, '4.25', 'completed'],
    [4_249_999, 1_000_000, '4.24', 'in_progress'],
    [17, 4, '4.25', 'completed'],
    [16, 4, '4.0', 'in_progress'],
    [18, 4, '4.5', 'completed'],
    [1, 1, '1.0', 'in_progress'],
    [16_650, 3710, '4.48', 'completed'],
    [23_684, 5259, '4.5', 'completed'],
  ])('%i ÷ %i shows as %s: %s', (points, answers, display, status) =>
    expect(average([mean(points, answers)])).toMatchObject({ display, status }),
  )

  it('without an answer it is unknown: score null, shown as 0.0, Not started', () => {
    const none = surveys('AZ-104T00', 3, 0, { answers: 0, answeredRows: 0 })
    for (const totals of [[], [none]])
      expect(average(totals)).toMatchObject({ score: null, display: '0.0', status: 'not_started' })
  })

  it('is weighted by question, not by survey: (9 × 5 + 1 × 1) ÷ 10 = 4.6, not 3', () => {
    const full = surveys('AZ-104T00', 1, 45)
    const single = surveys('AZ-104T00', 1, 1, { answers: 1 })
    const { display, node } = average([full, single])
    expect(display).toBe('4.6')
    expect(meanOf(node)).toEqual({ points: 46, answers: 10, surveys: 2 })
  })

  it('leaves out fundamentals courses, surveys without an MCT, unknown courses and other months', () => {
    const good = surveys('AZ-104T00', 1, 45)
    const others = [
      surveys('AZ-900T00', 1, 9),
      surveys('GH-300T00', 1, 9),
      surveys('AZ-104T00', 1, 9, { eligibility: 'no_mct' }),
      surveys('AZ-104T00', 1, 9, { eligibility: 'mct_not_eligible' }),
      surveys('MB-820T00', 1, 9),
      surveys('AZ-104T00', 1, 9, { month: '2025-10' }),
      surveys('AZ-104T00', 1, 9, { month: '2026-11' }),
    ]
    const { display, node } = average([good, ...others])
    expect(display).toBe('5.0')
    expect(meanOf(node).surveys).toBe(1)
    for (const other of others) expect(average([other]).status).toBe('not_started')
  })
})

describe('a solution area: at least 200 survey completions and 4.25', () => {
  const counted = (rows: number, points = rows * 40) => [surveys('DP-600T00', rows, points)]

  it.each([
    [0, 'not_started', 'not_started'],
    [1, 'in_progress', 'in_progress'],
    [199, 'in_progress', 'in_progress'],
    [200, 'completed', 'completed'],
    [201, 'completed', 'completed'],
  ])('%i surveys at 4.44: completions %s, area %s', (rows, completions, status) => {
    const result = area('data-ai', counted(rows))
    expect(result.surveyCompletions).toMatchObject({ display: String(rows), status: completions })
    expect(result.status).toBe(status)
  })

  it('200 surveys at 4.24 (7649 ÷ 1800 = 4.2494) do not complete it, 4.25 (7650) does', () => {
    expect(area('data-ai', counted(200, 7649))).toMatchObject({
      status: 'in_progress',
      surveyCompletions: { status: 'completed' },
      averageResponseScore: { status: 'in_progress', display: '4.24' },
    })
    expect(area('data-ai', counted(200, 7650)).status).toBe('completed')
  })

  it('surveys without an answer are no completions', () => {
    const some = surveys('DP-600T00', 200, 199 * 40, { answeredRows: 199, answers: 199 * 9 })
    expect(area('data-ai', [some]).surveyCompletions).toMatchObject({ display: '199', status: 'in_progress' })
  })

  it('each area has its own mean; the base mean is over all of them', () => {
    const totals = [surveys('DP-600T00', 1, 45), surveys('SC-200T00', 1, 9)]
    expect(area('data-ai', totals).averageResponseScore.display).toBe('5.0')
    expect(area('security', totals).averageResponseScore.display).toBe('1.0')
    expect(average(totals).display).toBe('3.0')
  })

  it('4.3 in Business Applications and 4.0 in Security completes Business Applications alone (how-to article)', () => {
    const totals = [
      surveys('PL-400T00', 200, 4300, { answers: 1000 }),
      surveys('SC-200T00', 200, 800, { answers: 200 }),
    ]
    expect(area('business-applications', totals).status).toBe('completed')
    expect(area('security', totals).status).toBe('in_progress')
    expect(area('modern-work', totals).status).toBe('not_started')
  })

  it('2022 asks no average of an area: it is shown without a status, and 200 surveys complete the area', () => {
    const low = [surveys('DP-600T00', 200, 1800, { month: '2022-10' })]
    const result = area('data-ai', low, '2022-11-21')
    expect(result.averageResponseScore).toMatchObject({ status: null, display: '1.0', threshold: null })
    expect(result.status).toBe('completed')
    expect(average(low, '2022-11-21').status).toBe('in_progress')
  })
})
