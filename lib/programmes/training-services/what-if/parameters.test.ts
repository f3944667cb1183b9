import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AREA_IDS } from '../kinds'
import {
  averageParameter,
  POINTS_PARAMETERS,
  parametersOf,
  readScenario,
  surveysParameter,
} from './parameters'

const IDS = ['tsp-2023-09', 'tsp-2025-08']
const read = (query: string) => {
  const parameters = new URLSearchParams(query)
  return readScenario((name) => parameters.get(name), IDS)
}
const NAMES = [
  ...POINTS_PARAMETERS.map(({ name }) => name),
  ...AREA_IDS.flatMap((area) => [surveysParameter(area), averageParameter(area)]),
  'as_of',
  'rule_set',
]
const anyText = fc.oneof(
  fc.constantFrom('', '0', '12', '-3', '+4', '4.5', '5', '5.01', '0.9', '4.123', '1e3', '100001', ' 7 '),
  fc.constantFrom('2026-11-21', '2026-02-30', 'tsp-2025-08', 'tsp-1999-01', '−5', 'NaN', '٣'),
  fc.string({ maxLength: 12 }),
)

describe('the address of a simulation', () => {
  it('says in its shortest form what any other form says, and reading that again finds nothing wrong', () =>
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...NAMES), anyText), (given) => {
        const { scenario, problems } = read(new URLSearchParams(given).toString())
        const short = parametersOf(scenario).toString()
        expect(read(short)).toEqual({ scenario, problems: [] })
        for (const { path } of problems) expect(given[path]?.trim()).not.toBe('')
      }),
      { seed: 20_261_121, numRuns: 500 },
    ))

  it('leaves out what changes nothing, and says the average of surveys even where it is assumed', () => {
    const short = (query: string) => parametersOf(read(query).scenario).toString()
    expect(short('courseware_advanced=0&average_security=4.6&surveys_security=&as_of=')).toBe('')
    expect(short('surveys_security=30')).toBe('surveys_security=30&average_security=4.5')
    expect(short('exams_fundamentals=−5&x=1')).toBe('exams_fundamentals=-5')
  })

  it.each([
    ['courseware_advanced=1.5', 'courseware_advanced'],
    ['exams_advanced=100001', 'exams_advanced'],
    ['average_data_ai=5.1', 'average_data_ai'],
    ['as_of=2026-02-30', 'as_of'],
    ['rule_set=tsp-1999-01', 'rule_set'],
  ])('%s is named and left out', (query, path) => {
    const { scenario, problems } = read(query)
    expect(problems.map((one) => one.path)).toEqual([path])
    expect(parametersOf(scenario).toString()).toBe('')
  })
})
