import { addMonths, type Month, monthOf, type PlainDate } from '../dates'
import type { AreaId, Kind, Level } from '../kinds'
import { SHIPPED_COURSES } from './shipped-courses'

export type CatalogueType = 'course' | 'exam'

/** One course or exam in force for whole months from the month of `from` to the month of `to` (null = open). */
export type CatalogueEntry = {
  type: CatalogueType
  number: string
  title: string
  days: number | null
  area: AreaId
  level: Level
  /** True when the level was taken from the duration because no programme value is known. */
  assumed: boolean
  from: PlainDate | null
  to: PlainDate | null
  source: 'shipped' | 'own'
}

/** Programme value 1 is advanced, 0.5 fundamentals and others; blank: three days or longer counts as 1 (§5). */
export const levelOfValue = (value: '0.5' | '1'): Level =>
  value === '1' ? 'advanced' : 'fundamentals_and_others'
export const levelOfDays = (days: number): Level => (days >= 3 ? 'advanced' : 'fundamentals_and_others')

/** The course behind a language edition: `AZ-104T00DE` → `AZ-104T00`. */
export const baseCourse = (number: string): string =>
  /^[A-Z]{2}-\d{3,4}(T\d{2})?[A-Z]{2}$/.test(number) ? number.slice(0, -2) : number

export const catalogueTypeOf = (kind: Kind): CatalogueType =>
  kind === 'exam-unit-purchases' ? 'exam' : 'course'

/** Exams follow their own rule, not the course's: `-900` is Fundamentals & others, the rest Advanced (§5). */
export const levelOfExam = (number: string): Level =>
  number.endsWith('-900') ? 'fundamentals_and_others' : 'advanced'

export const SHIPPED_CATALOGUE: readonly CatalogueEntry[] = SHIPPED_COURSES.flatMap(
  ([number, days, area, title]) => {
    const common = { title, area, from: null, to: null, source: 'shipped' as const }
    const exam = number.slice(0, -3)
    return [
      { ...common, type: 'course' as const, number, days, level: levelOfDays(days), assumed: true },
      {
        ...common,
        type: 'exam' as const,
        number: exam,
        days: null,
        level: levelOfExam(exam),
        assumed: false,
      },
    ]
  },
)

/** A stretch of whole months in which one entry stands for a number; `to` null = open. */
export type Standing = { fromMonth: Month; toMonth: Month | null; entry: CatalogueEntry }
export type Catalogue = ReadonlyMap<string, readonly Standing[]>

const FIRST_MONTH: Month = '0001-01'
const LAST_MONTH: Month = '9999-12'

/**
 * The shipped entries with the organization's own on top. Where several cover a month, an own entry beats a
 * shipped one and a later start beats an earlier one, so each number has at most one entry in any month.
 */
export function buildCatalogue(own: readonly CatalogueEntry[]): Catalogue {
  if (own.length === 0) return SHIPPED
  const byNumber = new Map<string, CatalogueEntry[]>()
  for (const entry of [...SHIPPED_CATALOGUE, ...own]) {
    const key = catalogueKey(entry.type, entry.number)
    byNumber.set(key, [...(byNumber.get(key) ?? []), entry])
  }
  return new Map([...byNumber].map(([key, entries]) => [key, standings(entries)]))
}

export const catalogueKey = (type: CatalogueType, number: string): string => `${type}:${number}`

export function entryAt(
  catalogue: Catalogue,
  type: CatalogueType,
  number: string,
  month: Month,
): CatalogueEntry | null {
  for (const standing of catalogue.get(catalogueKey(type, number)) ?? []) {
    if (month >= standing.fromMonth && (standing.toMonth === null || month <= standing.toMonth))
      return standing.entry
  }
  return null
}

const SHIPPED: Catalogue = new Map(
  SHIPPED_CATALOGUE.map((entry) => [
    catalogueKey(entry.type, entry.number),
    [{ fromMonth: FIRST_MONTH, toMonth: null, entry }],
  ]),
)

function standings(entries: CatalogueEntry[]): Standing[] {
  const months = entries.map((entry) => ({
    entry,
    from: entry.from ? monthOf(entry.from) : FIRST_MONTH,
    to: entry.to ? monthOf(entry.to) : LAST_MONTH,
  }))
  const starts = months.flatMap(({ from, to }) => (to < LAST_MONTH ? [from, addMonths(to, 1)] : [from]))
  const cuts = [...new Set(starts)].sort()
  return cuts.flatMap((fromMonth, index) => {
    const next = cuts[index + 1]
    const best = months
      .filter(({ from, to }) => from <= fromMonth && fromMonth <= to)
      .sort(
        (a, b) =>
          rank(a.entry.source) - rank(b.entry.source) || (a.from < b.from ? 1 : a.from > b.from ? -1 : 0),
      )[0]
    return best ? [{ fromMonth, toMonth: next ? addMonths(next, -1) : null, entry: best.entry }] : []
  })
}

const rank = (source: CatalogueEntry['source']) => (source === 'own' ? 0 : 1)
