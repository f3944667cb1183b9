import { describe, expect, it } from 'vitest'
import { examUnits, redemptions, scoreOf, surveys, TODAY } from '../../tests/oracle/totals'
import { buildCatalogue } from '../programmes/training-services/catalogue'
import { recordOf } from '../programmes/training-services/record'
import { SHIPPED_RULES } from '../programmes/training-services/rule-book'
import type { Total } from '../programmes/training-services/tallies'
import { valuesOf, withValues } from '../rules/model/values'
import { lossesOf } from './losses'
import { missing } from './missing'
import { outlookOf } from './outlook'
import { qualify } from './qualification'

const AHEAD = ['2026-12-01', '2027-01-01', '2027-02-01', '2027-03-01', '2027-04-01']
const losses = (totals: Total[]) => [
  ...lossesOf(
    scoreOf(totals).criteria,
    AHEAD.map((asOf) => scoreOf(totals, asOf)),
  ),
]
const texts = (totals: Total[]) => losses(totals).map(({ text }) => text)

/** Surveys with one number of points each, all of nine answers. */
const some = (course: string, count: number, each: number, month = '2026-10') =>
  surveys(course, count, count * each, { month })

describe('what would stop being completed, and what must come in by then', () => {
  it('surveys of an area: 200 − (215 − 46) = 31, and 30 would not do', () => {
    const kept = some('SC-200T00', 169, 40)
    expect(texts([kept, some('SC-200T00', 46, 40, '2026-02')])).toEqual([
      'Security surveys drop below 200 on 1 Mar 2027 unless 31 more come in by then.',
    ])
    const more = (count: number) => scoreOf([kept, some('SC-200T00', count, 40)], '2027-03-01').areas[4]
    expect([more(30)?.surveyCompletions.status, more(31)?.surveyCompletions.status]).toEqual([
      'in_progress',
      'completed',
    ])
  })

  it('points keep their half: 1000 − (1010 − 10.5) = 0.5', () => {
    expect(
      texts([
        redemptions('AZ-104T00', 999),
        redemptions('AZ-900T00', 1),
        redemptions('AZ-104T00', 10, { month: '2025-12' }),
        redemptions('AZ-900T00', 1, { month: '2025-12' }),
      ]),
    ).toEqual([
      'Courseware completions drop below 1000 points on 1 Jan 2027 unless 0.5 more come in by then.',
    ])
  })

  it('one unit is one: 200 − 199 = 1', () => {
    expect(texts([examUnits('AZ-104', 199), examUnits('AZ-104', 1, { month: '2025-11' })])).toEqual([
      'Exam unit purchases drop below 200 points on 1 Dec 2026 unless 1 more comes in by then.',
    ])
  })

  it('an average: 100 surveys of 38/9 = 4.22 lack 25 points, a survey at 5 brings 6.75: 4 of them', () => {
    expect(texts([some('DP-600T00', 100, 38), some('DP-600T00', 20, 45, '2026-01')])).toEqual([
      'The average response score drops below 4.25 on 1 Feb 2027 unless 4 surveys with every question at 5 come in by then.',
      'The average of Data & AI drops below 4.25 on 1 Feb 2027 unless 4 surveys with every question at 5 come in by then.',
    ])
  })

  it('an average without an answer left needs one survey, not none', () => {
    expect(texts([some('DP-600T00', 3, 45, '2025-11')])[0]).toBe(
      'The average response score drops below 4.25 on 1 Dec 2026 unless 1 survey with every question at 5 comes in by then.',
    )
  })

  it('a benchmark of 5 is met by answers of 5 alone: one below it, and no new survey lifts it there', () => {
    const current = SHIPPED_RULES.at(TODAY)
    const change = valuesOf(current).filter(({ key }) => key.endsWith('average-response-score/threshold'))
    const five = new Map(change.map(({ key, cited }) => [key, { ...cited, value: '5' }]))
    const rules = SHIPPED_RULES.only(withValues(current, five))
    const at = (asOf: string, totals: Total[]) =>
      qualify({ asOf, totals, catalogue: buildCatalogue([]), rules })
    const totals = [some('DP-600T00', 10, 45, '2025-11'), some('DP-600T00', 1, 44, '2026-11')]
    const [first] = lossesOf(at(TODAY, totals).criteria, [at('2026-12-01', totals)])
    expect(first?.text).toBe(
      'The average response score drops below 5 on 1 Dec 2026, and no new survey lifts it there.',
    )
    expect(first && missing(first.criterion)).toBe('0.11 below: no new survey lifts it to 5.')
  })

  it('what is not completed now is not lost, and what is lost is told once, the earliest first', () => {
    const found = losses([
      redemptions('AZ-104T00', 900),
      examUnits('AZ-104', 150),
      examUnits('AZ-104', 60, { month: '2026-01' }),
      some('SC-200T00', 150, 40),
      some('SC-200T00', 60, 40, '2025-11'),
    ])
    expect(found.map(({ metric, group, on }) => [metric, group, on])).toEqual([
      ['survey-completions', 'security', '2026-12-01'],
      ['exam-unit-purchases', null, '2027-02-01'],
    ])
  })
})

it('a local weight of 0 leads nowhere: only the other way is named (1000 − 811 = 189)', () => {
  const current = SHIPPED_RULES.at(TODAY)
  const weights = (names: string[]) =>
    SHIPPED_RULES.only(
      withValues(
        current,
        new Map(
          valuesOf(current)
            .filter(({ key }) => names.some((name) => key === `courseware-completions/${name}/weight`))
            .map(({ key, cited }) => [key, { ...cited, value: '0' }]),
        ),
      ),
    )
  const said = (...names: string[]) =>
    missing(
      recordOf(
        qualify({
          asOf: TODAY,
          totals: [redemptions('AZ-104T00', 811)],
          catalogue: buildCatalogue([]),
          rules: weights(names),
        }),
      ).base.criteria.coursewareCompletions,
    )
  expect(said('fundamentals_and_others')).toBe('189 points to go: 189 advanced redemptions.')
  expect(said('fundamentals_and_others', 'advanced')).toBe('1000 points to go.')
})

describe('the first loss of the verdict is the first of these that counts', () => {
  const qualified = [redemptions('AZ-104T00', 1000), examUnits('AZ-104', 200), some('DP-600T00', 200, 40)]
  const verdictOf = (totals: Total[]) =>
    outlookOf({
      asOf: TODAY,
      today: TODAY,
      anniversary: '2027-04-01',
      totals,
      catalogue: buildCatalogue([]),
      rules: SHIPPED_RULES,
      hasData: true,
    }).verdict

  it('an area that does not pass as a whole takes nothing away, its surveys are lost all the same', () => {
    const totals = [...qualified, some('SC-200T00', 200, 36), some('SC-200T00', 20, 36, '2025-11')]
    // 200 of 36 points beside 200 of 40: all together 4.22, which would not qualify.
    const lifted = [...totals, some('DP-600T00', 200, 44)]
    expect(verdictOf(lifted).firstLoss).toBeNull()
    const short = [
      ...qualified,
      some('DP-600T00', 200, 44),
      some('SC-200T00', 190, 36),
      some('SC-200T00', 20, 36, '2025-11'),
    ]
    expect(losses(short).map(({ group, metric }) => [group, metric])).toEqual([
      ['security', 'survey-completions'],
    ])
    expect(verdictOf(short).firstLoss).toBeNull()
  })

  it('an area whose average falls is lost by its average, not by its surveys, of which there are enough', () => {
    const totals = [
      ...qualified,
      some('DP-600T00', 400, 45),
      some('SC-200T00', 200, 38),
      some('SC-200T00', 200, 45, '2025-11'),
    ]
    expect(verdictOf(totals).firstLoss).toEqual({
      on: '2026-12-01',
      // 200 × (38.25 − 38) = 50 points lacking, 6.75 a survey.
      text: 'The average of Security drops below 4.25 on 1 Dec 2026 unless 8 surveys with every question at 5 come in by then.',
    })
    expect(losses(totals)[0]?.text).toBe(verdictOf(totals).firstLoss?.text)
  })
})
