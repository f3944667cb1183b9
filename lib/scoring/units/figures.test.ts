import { describe, expect, it } from 'vitest'
import { examUnits, redemptions, surveys, TODAY } from '../../../tests/oracle/totals'
import { buildCatalogue } from '../../programmes/training-services/catalogue'
import { SHIPPED_RULES } from '../../programmes/training-services/rule-book'
import type { Total } from '../../programmes/training-services/tallies'
import { findCriterion } from '../criteria'
import { qualify } from '../qualification'

const criterion = (id: string, totals: Total[]) => {
  const found = findCriterion(
    qualify({ asOf: TODAY, totals, catalogue: buildCatalogue([]), rules: SHIPPED_RULES }),
    id,
  )
  if (!found) throw new Error(`no criterion ${id}`)
  return found
}

describe('what is missing as a figure with words of its own', () => {
  it.each([
    ['courseware-completions', [redemptions('AZ-104T00', 811)], ['189', 'courseware points missing']],
    ['courseware-completions', [redemptions('AZ-104T00', 999)], ['1', 'courseware point missing']],
    ['security/survey-completions', [surveys('SC-200T00', 59, 2360)], ['141', 'surveys missing in Security']],
    ['security/survey-completions', [surveys('SC-200T00', 199, 7960)], ['1', 'survey missing in Security']],
    ['average-response-score', [surveys('SC-200T00', 1, 37)], ['0.13', 'below an average of 4.25']],
    [
      'security/average-response-score',
      [surveys('SC-200T00', 100, 3824)],
      ['< 0.01', 'below an average of 4.25 in Security'],
    ],
    ['average-response-score', [], ['0', 'answers yet for an average of 4.25']],
  ])('%s', (id, totals, figure) => {
    const one = criterion(id, totals)
    expect(one.unit.figure(one)).toEqual(figure)
  })
})

describe('what leaves a window and what enters it', () => {
  const moves = (id: string, left: Total[] | null, entered: Total[] | null) =>
    criterion(id, []).unit.moves(left && criterion(id, left), entered && criterion(id, entered))

  it('points before any limit: 700 × 0.5 = 350 leave though at most 300 count', () => {
    expect(
      moves('courseware-completions', [redemptions('AZ-900T00', 700)], [redemptions('AZ-104T00', 86)]),
    ).toBe('−350 leave, +86 enter')
    expect(moves('exam-unit-purchases', null, [examUnits('AZ-900', 3)])).toBe('−0 leave, +1.5 enter')
  })

  it('surveys by their number, also where their average counts', () => {
    const [one, two] = [[surveys('SC-200T00', 1, 45)], [surveys('SC-200T00', 2, 80)]]
    expect(moves('security/survey-completions', one, two)).toBe('−1 leave, +2 enter')
    expect(moves('average-response-score', one, two)).toBe('1 survey leaves, 2 enter')
    expect(moves('average-response-score', two, one)).toBe('2 surveys leave, 1 enters')
  })

  it.each(['courseware-completions', 'security/survey-completions', 'average-response-score'])(
    '%s: nothing',
    (id) => expect(moves(id, null, null)).toBe('nothing leaves or enters'),
  )
})

it.each([
  ['average-response-score', '4.2', '4.20'],
  ['average-response-score', '4.19', '4.19'],
  ['average-response-score', '0.0', '0.00'],
  ['courseware-completions', '811.0', '811.0'],
  ['security/survey-completions', '46', '46'],
])('in a column of its own, %s stands as wide as those beside it: %s is %s', (id, display, shown) =>
  expect(criterion(id, []).unit.column(display)).toBe(shown),
)
