import { describe, expect, it } from 'vitest'
import { addDays, addMonths, dateProblem, daysInMonth, isPlainDate, parts } from '../../../dates'
import { type Cited, NoRuleSetError, type RuleSet } from '../../../rules/model'
import { ruleSetSchema } from '../../../rules/model/schema'
import { valuesOf, withValues } from '../../../rules/model/values'
import { qualify } from '../../../scoring/qualification'
import { partsOf } from '../../../scoring/units/points'
import { buildCatalogue } from '../catalogue'
import { recordOf } from '../record'
import { SHIPPED_RULES } from '../rule-book'
import { checkRules, RULE_SETS } from './index'

type Found = { path: string; cited: Cited<unknown> }

/** Every cited value anywhere in a rule set. */
function citedValues(node: unknown, path = ''): Found[] {
  if (typeof node !== 'object' || node === null) return []
  if ('standing' in node && 'value' in node) return [{ path, cited: node as Cited<unknown> }]
  return Object.entries(node).flatMap(([key, child]) => citedValues(child, `${path}/${key}`))
}

describe('the last rule set that starts on or before the as-of date scores (training-services.md §4)', () => {
  it.each([
    ['2022-10-01', 'tsp-2022-10'],
    ['2022-10-02', 'tsp-2022-10'],
    ['2023-09-17', 'tsp-2022-10'],
    ['2023-09-18', 'tsp-2023-09'],
    ['2023-09-19', 'tsp-2023-09'],
    ['2025-07-31', 'tsp-2023-09'],
    ['2025-08-01', 'tsp-2025-08'],
    ['2025-08-02', 'tsp-2025-08'],
    ['2026-11-21', 'tsp-2025-08'],
    ['9999-12-31', 'tsp-2025-08'],
  ])('%s → %s', (asOf, id) => expect(SHIPPED_RULES.at(asOf).id).toBe(id))

  it.each(['2022-09-30', '1999-01-01'])(
    '%s is before the first: an error that says where to start',
    (asOf) => {
      expect(() => SHIPPED_RULES.at(asOf)).toThrow(NoRuleSetError)
      expect(() => SHIPPED_RULES.at(asOf)).toThrow('2022-10-01')
    },
  )

  it('every quarter from 2022-Q4 to 2035-Q4 evaluates, on its first and its last day, with one rule set', () => {
    let quarters = 0
    for (let month = '2022-10'; month <= '2035-10'; month = addMonths(month, 3)) {
      const end = addMonths(month, 2)
      const { year, month: number } = parts(`${end}-01`)
      for (const asOf of [`${month}-01`, `${end}-${daysInMonth(year, number)}`]) {
        const result = qualify({ asOf, totals: [], catalogue: buildCatalogue([]), rules: SHIPPED_RULES })
        expect(result.status, asOf).toBe('not_started')
        expect(RULE_SETS.filter(({ id }) => id === result.ruleSet.id)).toHaveLength(1)
      }
      quarters++
    }
    expect(quarters).toBe(53)
  })

  it('sets follow each other without a gap or an overlap: the day before a start belongs to the set before', () => {
    for (const [index, set] of RULE_SETS.entries()) {
      expect(SHIPPED_RULES.at(set.from)).toBe(set)
      const before = RULE_SETS[index - 1]
      if (before) expect(SHIPPED_RULES.at(addDays(set.from, -1))).toBe(before)
    }
  })
})

describe.each(RULE_SETS)('every value of $id is dated and cited', (set) => {
  const found = citedValues(set)

  it('there are values', () => expect(found.length).toBeGreaterThanOrEqual(18))

  it('no value starts after its rule set', () => {
    expect(found.filter(({ cited }) => !isPlainDate(cited.from) || cited.from > set.from)).toEqual([])
  })

  it('each names document, place and the date of its source, which is a real date up to today', () => {
    for (const { path, cited } of found) {
      const { document, place, date, url } = cited.source
      expect(
        [document.trim(), place.trim()].every((text) => text.length > 3),
        path,
      ).toBe(true)
      expect(dateProblem(date), path).toBeNull()
      expect(date <= '2026-11-21', path).toBe(true)
      if (url) expect(new URL(url).protocol, path).toBe('https:')
    }
  })

  it('what is not stated by its source says so: an unconfirmed value has a note', () => {
    for (const { path, cited } of found)
      if (cited.standing === 'unconfirmed') expect(cited.note, path).toBeTruthy()
  })

  it('every number is a decimal text or a whole number, never a float', () => {
    for (const { path, cited } of found)
      expect(cited.value === null || /^\d+(\.\d+)?$/.test(String(cited.value)), path).toBe(true)
  })

  it('is refused where a value has lost its source, its date or its shape', () => {
    const [first] = found
    if (!first) throw new Error('no value')
    const broken = (change: (cited: Record<string, unknown>) => void) => {
      const copy = structuredClone(set)
      const target = citedValues(copy).find(({ path }) => path === first.path)?.cited
      change(target as unknown as Record<string, unknown>)
      return ruleSetSchema.safeParse(copy).success
    }
    expect(broken(() => undefined)).toBe(true)
    expect(broken((cited) => delete cited.source)).toBe(false)
    expect(broken((cited) => Object.assign(cited, { from: '2023-02-30' }))).toBe(false)
    expect(broken((cited) => Object.assign(cited, { value: 'many' }))).toBe(false)
    expect(broken((cited) => Object.assign(cited, { standing: 'surely' }))).toBe(false)
  })
})

describe('the values are those of the sources', () => {
  it.each([
    [
      'tsp-2022-10',
      'courseware 1000 (1 up to none, 1 up to none), exams 200 (1 up to none, 1 up to none), average 4.25, area 200 and none',
      12,
    ],
    [
      'tsp-2023-09',
      'courseware 1000 (0.5 up to 300, 1 up to none), exams 200 (0.5 up to none, 1 up to none), average 4.25, area 200 and 4.25',
      12,
    ],
    [
      'tsp-2025-08',
      'courseware 1000 (0.5 up to 300, 1 up to none), exams 200 (0.5 up to none, 1 up to none), average 4.25, area 200 and 4.25',
      12,
    ],
  ])('%s: %s', (id, words, months) => {
    const set = RULE_SETS.find((one) => one.id === id)
    if (!set) throw new Error(`no ${id}`)
    expect(inWords(set)).toBe(words)
    expect(set.windowMonths.value).toBe(months)
  })

  it('weights and caps of 2025 are marked unconfirmed, thresholds are not', () => {
    const [, , latest] = RULE_SETS
    const standings = citedValues(latest).map(
      ({ path, cited }) => `${path.split('/').at(-1)} ${cited.standing}`,
    )
    expect([...new Set(standings)].sort()).toEqual([
      'atLeast stated',
      'cap unconfirmed',
      'weight unconfirmed',
      'windowMonths stated',
    ])
  })

  it('2022 is announced only, and says that redemptions stand in for activations', () => {
    const [first] = RULE_SETS
    expect(citedValues(first).every(({ cited }) => cited.standing === 'announced')).toBe(true)
    expect(first?.notes.join(' ')).toMatch(/activations.*redemptions/)
  })
})

function inWords(set: RuleSet): string {
  const { base, areas } = recordOf(
    qualify({ asOf: set.from, totals: [], catalogue: buildCatalogue([]), rules: SHIPPED_RULES }),
  )
  const { coursewareCompletions, examUnitPurchases, averageResponseScore } = base.criteria
  const points = ({ threshold, node }: typeof coursewareCompletions) => {
    const levels = partsOf(node).map(({ weight, cap }) => `${weight.value} up to ${cap.value ?? 'none'}`)
    return `${threshold?.value} (${levels.join(', ')})`
  }
  const area = new Set(
    areas.map(
      ({ surveyCompletions, averageResponseScore: average }) =>
        `${surveyCompletions.threshold?.value} and ${average.threshold?.value ?? 'none'}`,
    ),
  )
  return `courseware ${points(coursewareCompletions)}, exams ${points(examUnitPurchases)}, average ${averageResponseScore.threshold?.value}, area ${[...area].join()}`
}

describe('a limit that downloads cannot follow row by row', () => {
  const [current] = RULE_SETS.slice(-1)
  const limited = (key: string) => {
    if (!current) throw new Error('there is a rule set')
    const found = valuesOf(current).find((one) => one.key === key)
    if (!found) throw new Error(`there is no ${key}`)
    return withValues(current, new Map([[key, { ...found.cited, value: '100' }]]))
  }

  it.each(['exam-unit-purchases/fundamentals_and_others/cap', 'courseware-completions/advanced/cap'])(
    'is refused when rules load: %s',
    (key) => expect(() => checkRules(limited(key))).toThrow(`limits ${key}`),
  )

  it('the one they follow is taken', () =>
    expect(() => checkRules(limited('courseware-completions/fundamentals_and_others/cap'))).not.toThrow())

  it('so is a value that nobody could name on the page of rules', () => {
    const nameless = JSON.parse(JSON.stringify(current).replaceAll('"average-response-score', '"mean-score'))
    expect(() => checkRules(nameless)).toThrow('mean-score/threshold has no name')
  })

  it('a tally of another programme is refused', () => {
    const foreign = JSON.parse(JSON.stringify(current).replace('"fact":"units"', '"fact":"certificates"'))
    expect(() => checkRules(foreign)).toThrow('answeredRows')
  })
})
