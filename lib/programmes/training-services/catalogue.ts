import { addMonths, type Month, monthOf, type PlainDate } from '../../dates'
import type { Kind } from '../../line-items/model/kinds'
import type { AreaId, Level } from './kinds'
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
  /** `from` is the day on which the content last changed, not the first day of the course. */
  update?: boolean
  source: 'shipped' | 'own'
}

/** Programme value 1 is advanced, 0.5 fundamentals and others; blank: three days or longer counts as 1 (§5). */
export const levelOfValue = (value: '0.5' | '1'): Level =>
  value === '1' ? 'advanced' : 'fundamentals_and_others'
export const levelOfDays = (days: number): Level => (days >= 3 ? 'advanced' : 'fundamentals_and_others')

export const catalogueTypeOf = (kind: Kind): CatalogueType =>
  kind === 'exam-unit-purchases' ? 'exam' : 'course'

type Supposed = Pick<CatalogueEntry, 'level' | 'area'> & { item: string; from?: PlainDate }

/** A course or exam that is in the catalogue only for the sake of a question: a cause that is tried, or a what-if. */
export const supposedEntry = (kind: Kind, { item, level, area, from }: Supposed): CatalogueEntry => ({
  type: catalogueTypeOf(kind),
  number: item,
  title: item,
  days: null,
  area,
  level,
  assumed: true,
  from: from ?? null,
  to: null,
  source: 'own',
})

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
 * The shipped entries with the organization's own on top. The entry that started last stands, an own one before a
 * shipped one, until its own end: then the number is retired, whatever an earlier entry says. What is first known of a
 * number by an update was there before, too.
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

function standings(entries: readonly CatalogueEntry[]): Standing[] {
  const started = entries
    .map((entry) => ({ entry, own: entry.source === 'own', day: entry.from ?? '' }))
    .sort((a, b) => Number(a.own) - Number(b.own) || (a.day < b.day ? -1 : 1))
  const firstOwn = started.find(({ own }) => own)
  const starts = started.map((one) => ({
    entry: one.entry,
    month: one.day === '' || (one === firstOwn && one.entry.update) ? FIRST_MONTH : monthOf(one.day),
  }))
  return starts.flatMap(({ entry, month }, index) => {
    const next = starts[index + 1]?.month ?? null
    if (next !== null && next <= month) return []
    const [end, last] = [entry.to && monthOf(entry.to), next && addMonths(next, -1)]
    const toMonth = end && last ? (end < last ? end : last) : (end ?? last)
    return toMonth !== null && toMonth < month ? [] : [{ fromMonth: month, toMonth, entry }]
  })
}

/** Why a number that the catalogue knows does not stand in a month; null: it does, or is in no catalogue. */
export type Absence = { why: 'before' | 'retired'; on: PlainDate }

export function absenceAt(
  catalogue: Catalogue,
  type: CatalogueType,
  number: string,
  month: Month,
): Absence | null {
  const known = catalogue.get(catalogueKey(type, number)) ?? []
  return absencesIn(known).find((one) => one.fromMonth <= month && month <= one.toMonth) ?? null
}

/** The months in which nothing stands, before the first day of an entry or after its last. */
export function absencesIn(known: readonly Standing[]): (Absence & { fromMonth: Month; toMonth: Month })[] {
  const [first] = known
  const from = first?.entry.from
  const before =
    from && first.fromMonth > FIRST_MONTH
      ? [
          {
            why: 'before' as const,
            on: from,
            fromMonth: FIRST_MONTH,
            toMonth: addMonths(first.fromMonth, -1),
          },
        ]
      : []
  const after = known.flatMap(({ toMonth, entry: { to } }, index) => {
    const next = known[index + 1]
    const until = next ? addMonths(next.fromMonth, -1) : LAST_MONTH
    if (toMonth === null || to === null || toMonth >= until) return []
    return [{ why: 'retired' as const, on: to, fromMonth: addMonths(toMonth, 1), toMonth: until }]
  })
  return [...before, ...after]
}
