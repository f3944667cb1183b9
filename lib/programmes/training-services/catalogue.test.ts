import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type OracleEntry, standingOn } from '../../../tests/oracle/catalogue'
import { baseCourse } from '../../line-items/model/base-course'
import {
  absenceAt,
  buildCatalogue,
  type CatalogueEntry,
  entryAt,
  levelOfDays,
  levelOfValue,
  SHIPPED_CATALOGUE,
} from './catalogue'

const own = (entry: Partial<CatalogueEntry>): CatalogueEntry => ({
  type: 'course',
  number: 'MB-820T00',
  title: 'Own',
  days: null,
  area: 'business-applications',
  level: 'advanced',
  assumed: false,
  from: null,
  to: null,
  source: 'own',
  ...entry,
})
const at = (entries: CatalogueEntry[], number: string, month: string, type: 'course' | 'exam' = 'course') => {
  const found = entryAt(buildCatalogue(entries), type, number, month)
  return found && `${found.source} ${found.area} ${found.level}`
}

describe('the shipped catalogue', () => {
  it('has 20 courses and their 20 exams, each once', () => {
    expect(SHIPPED_CATALOGUE.filter(({ type }) => type === 'course')).toHaveLength(20)
    expect(new Set(SHIPPED_CATALOGUE.map(({ type, number }) => `${type} ${number}`)).size).toBe(40)
  })

  it.each([
    ['course', 'GH-300T00', 'shipped digital-app-innovation fundamentals_and_others'],
    ['exam', 'GH-300', 'shipped digital-app-innovation advanced'],
    ['course', 'PL-900T00', 'shipped business-applications fundamentals_and_others'],
    ['course', 'PL-300T00', 'shipped data-ai advanced'],
    ['exam', 'AZ-900', 'shipped infrastructure fundamentals_and_others'],
    ['exam', 'AZ-900T00', null],
    ['course', 'AZ-900', null],
    ['course', 'MB-820T00', null],
  ] as const)('%s %s is %s', (type, number, expected) =>
    expect(at([], number, '2026-10', type)).toBe(expected),
  )

  it('agrees with the independent list for every number and month', () => {
    for (const { type, number } of SHIPPED_CATALOGUE)
      expect(at([], number, '2024-02', type)).toBe(inWords(standingOn([], type, number, '2024-02-29')))
  })
})

describe('levels', () => {
  it('a programme value of 1 is advanced, 0.5 is fundamentals & others', () =>
    expect([levelOfValue('1'), levelOfValue('0.5')]).toEqual(['advanced', 'fundamentals_and_others']))
  it.each([
    [1, 'fundamentals_and_others'],
    [2, 'fundamentals_and_others'],
    [3, 'advanced'],
    [4, 'advanced'],
  ])('without a value %i days are %s', (days, level) => expect(levelOfDays(days)).toBe(level))
})

describe('a language edition is the course', () => {
  it.each([
    ['AZ-104T00DE', 'AZ-104T00'],
    ['AZ-104T00', 'AZ-104T00'],
    ['AI-3016JA', 'AI-3016'],
    ['AI-3016', 'AI-3016'],
    ['AZ-104T00D', 'AZ-104T00D'],
    ['AZ-104T00DEF', 'AZ-104T00DEF'],
  ])('%s → %s', (number, base) => expect(baseCourse(number)).toBe(base))
})

describe('own entries stand for whole months', () => {
  const entry = own({ from: '2026-03-15', to: '2026-05-02' })
  it.each([
    ['2026-02', null],
    ['2026-03', 'own business-applications advanced'],
    ['2026-05', 'own business-applications advanced'],
    ['2026-06', null],
  ])('15 March to 2 May, in %s: %s', (month, expected) =>
    expect(at([entry], 'MB-820T00', month)).toBe(expected),
  )

  it('an own entry stands before the shipped one from its first month, and retires it with its last', () => {
    const ours = own({ number: 'AZ-900T00', area: 'security', from: '2026-03-01', to: '2026-03-31' })
    expect(['2026-02', '2026-03', '2026-04'].map((month) => at([ours], 'AZ-900T00', month))).toEqual([
      'shipped infrastructure fundamentals_and_others',
      'own security advanced',
      null,
    ])
  })

  it('a later start beats an earlier one, and its end is the end of both', () => {
    const open = own({ area: 'data-ai' })
    const later = own({ area: 'security', from: '2026-03-01', to: '2026-04-30' })
    for (const entries of [
      [open, later],
      [later, open],
    ])
      expect(
        ['2026-02', '2026-03', '2026-04', '2026-05'].map((month) => at(entries, 'MB-820T00', month)),
      ).toEqual(['own data-ai advanced', 'own security advanced', 'own security advanced', null])
  })

  it('an update was there before; another one keeps what the first was worth until its month', () => {
    const april = own({ level: 'fundamentals_and_others', from: '2026-02-06', update: true })
    const september = own({ from: '2026-09-04', update: true })
    for (const entries of [
      [april, september],
      [september, april],
    ])
      expect(['2024-01', '2026-08', '2026-09'].map((month) => at(entries, 'MB-820T00', month))).toEqual([
        'own business-applications fundamentals_and_others',
        'own business-applications fundamentals_and_others',
        'own business-applications advanced',
      ])
  })

  it('an update of a course that was new does not make it older', () => {
    const entries = [own({ from: '2026-03-27' }), own({ from: '2026-09-04', update: true })]
    expect(
      ['2026-02', '2026-03', '2026-12'].map((month) => at(entries, 'MB-820T00', month) !== null),
    ).toEqual([false, true, true])
  })

  it.each([
    [[own({ from: '2026-03-27' })], '2026-02', { why: 'before', on: '2026-03-27' }],
    [[own({ from: '2026-03-27' })], '2026-03', undefined],
    [[own({ to: '2026-06-30' })], '2026-06', undefined],
    [[own({ to: '2026-06-30' })], '2026-07', { why: 'retired', on: '2026-06-30' }],
    [
      [own({ to: '2026-02-28' }), own({ from: '2026-05-01' })],
      '2026-04',
      { why: 'retired', on: '2026-02-28' },
    ],
    [[own({ from: '2026-02-06', update: true })], '2020-01', undefined],
    [[own({ number: 'MB-910T00' })], '2026-02', undefined],
  ])('%o in %s: %o', (entries, month, expected) => {
    const found = absenceAt(buildCatalogue(entries), 'course', 'MB-820T00', month)
    expect(found && { why: found.why, on: found.on }).toEqual(expected ?? null)
  })

  it('equals the independent reading for any set of entries, in any order', () => {
    const date = fc.option(
      fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 })).map(([month, day]) => {
        const two = (number: number) => String(number).padStart(2, '0')
        return `2026-${two(month)}-${two(day)}`
      }),
    )
    const entry = fc
      .record({
        type: fc.constantFrom<'course' | 'exam'>('course', 'exam'),
        number: fc.constantFrom('AZ-900T00', 'AZ-900', 'MB-820T00'),
        area: fc.constantFrom<CatalogueEntry['area']>('security', 'data-ai', 'modern-work'),
        level: fc.constantFrom<CatalogueEntry['level']>('advanced', 'fundamentals_and_others'),
        from: date,
        to: date,
        update: fc.boolean(),
      })
      .filter(({ from, to }) => from === null || to === null || from <= to)
    // Two entries that start in the same month stand equal: which of them counts is nobody's promise.
    const entries = fc.uniqueArray(entry, {
      maxLength: 4,
      selector: ({ type, number, from }) => `${type} ${number} ${from?.slice(0, 7) ?? ''}`,
    })
    fc.assert(
      fc.property(entries, (list) => {
        const catalogue = buildCatalogue(list.map((one) => own(one)))
        for (const { type, number } of [...list, { type: 'course' as const, number: 'AZ-900T00' }])
          for (let month = 1; month <= 12; month++) {
            const when = `2026-${String(month).padStart(2, '0')}`
            const found = entryAt(catalogue, type, number, when)
            const oracle: OracleEntry[] = list
            const expected = standingOn(oracle, type, number, `${when}-10`)
            expect(found?.area).toBe(expected?.area)
            expect(found?.level).toBe(expected?.level)
          }
      }),
      { seed: 20_261_121, numRuns: 400 },
    )
  })
})

const inWords = (standing: { area: string; level: string } | null) =>
  standing && `shipped ${standing.area} ${standing.level}`
