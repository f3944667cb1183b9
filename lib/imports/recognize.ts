import { IMPORT_KINDS, type ImportKind, isLineItemKind } from '../kinds'
import { missingColumns } from './check-mapping'
import { columnsOf, identityColumn } from './columns'
import { mappingOf } from './default-mapping'
import { detectDateOrder, isAmbiguous } from './detect-dates'
import { type Certainty, detectDecimal } from './detect-values'
import { knownHeaders, type Match, matches } from './headers'
import type { FileFormat, Mapping } from './mapping'
import { ownNames } from './reject-columns'
import { areCounters } from './short-counters'
import { suggestValues, type ValueNotes } from './suggest-values'

export type Opened = { format: FileFormat; header: { names: string[] } }

/** What a file seems to be, for a person to look at and change. */
export type Recognized = {
  /** null: the headers are of no kind we know. */
  kind: ImportKind | null
  mapping: Mapping
  /** Required columns without a header. */
  missing: string[]
  notes: {
    /** false: one column under a name that means nothing, and no sign of others, as in text that is no list. */
    table: boolean
    dateOrder: Certainty
    dateExamples: string[]
    /** Some of the cells that are no date in the order suggested. */
    datesUnread: string[]
    /** Years of two digits are there. */
    shortYears: boolean
    /** The ids are 1, 2, 3 …, as every form counts its answers anew: known by content is suggested. */
    counterIds: boolean
    decimal: Certainty
    /** Headers that are not read. */
    unused: string[]
    values: ValueNotes
  }
}

/** What a person says of a file; what is left out is found out. Columns are those of the kind. */
export type Said = { kind?: ImportKind; columns?: Readonly<Record<string, string>> }

/** @param sample rows below the header, at best some thousand @param whole no other rows are in the file */
export function inspect(
  opened: Opened,
  sample: readonly string[][],
  said: Said = {},
  whole = false,
): Recognized {
  const { names } = opened.header
  const found = said.kind ?? recognizeKind(names, sample)
  const columns = said.columns
    ? readable(found ?? 'courseware-completions', names, said.columns)
    : suggested(found ?? 'courseware-completions', names)
  const mapping = mappingOf(found ?? 'courseware-completions', columns, opened.format)
  const cellsOf = (...types: string[]) =>
    columnsOf(mapping.kind)
      .filter(({ type, name }) => types.includes(type) && columns[name] !== undefined)
      .flatMap(({ name }) => sample.map((row) => row[names.indexOf(columns[name] ?? '')] ?? ''))
  const dates = cellsOf('date').filter((cell) => cell.trim() !== '')
  const order = detectDateOrder(dates)
  const ambiguous = dates.filter(isAmbiguous)
  // Where day and month are the same number in every row, both readings are right.
  const open = order.certainty === 'guess' && (ambiguous.length > 0 || !whole || order.unread.length > 0)
  const unread = new Set(order.unread)
  const decimal = detectDecimal(cellsOf('units', 'answer', 'count'))
  const counterIds = areCounters(cellsOf('identity'))
  if (counterIds || (isLineItemKind(mapping.kind) && columns[identityColumn(mapping.kind)] === undefined))
    mapping.identity = 'content'
  const used = new Set(Object.values(columns))
  const values = suggestValues(mapping, names, sample)
  return {
    kind: found,
    mapping: {
      ...mapping,
      dateOrder: order.dateOrder,
      decimal: decimal.decimal,
      ...(isLineItemKind(mapping.kind) && values.said),
      ...(order.shortYears && { shortYears: true }),
    },
    missing: missingColumns(mapping.kind, columns, mapping.identity),
    notes: {
      table: names.length > 1 || knownHeaders(names) > 0 || /[,;\t|]/.test(names[0] ?? ''),
      dateOrder: order.certainty === 'guess' && !open ? 'sure' : order.certainty,
      dateExamples: examples(open ? [...ambiguous, ...dates] : dates.filter((cell) => !unread.has(cell))),
      datesUnread: examples(order.unread),
      shortYears: order.shortYears,
      counterIds,
      decimal: decimal.certainty,
      unused: ownNames(names).filter((name) => name !== '' && !used.has(name)),
      values: values.notes,
    },
  }
}

const examples = (cells: readonly string[]): string[] => [...new Set(cells)].slice(0, 3)

/** What is said of columns, without those that the kind or the file does not have. */
function readable(
  kind: ImportKind,
  names: readonly string[],
  columns: Readonly<Record<string, string>>,
): Record<string, string> {
  const known = new Set(columnsOf(kind).map(({ name }) => name))
  return Object.fromEntries(
    Object.entries(columns).filter(([column, header]) => known.has(column) && names.includes(header)),
  )
}

/** The best header for each column; a header that fits several columns goes where it fits best. */
function suggested(kind: ImportKind, names: readonly string[]): Record<string, string> {
  const candidates = [...matches(kind, names)]
    .flatMap(([column, list]) => list.map((match) => ({ column, ...match })))
    .sort((a, b) => a.rank - b.rank)
  const columns: Record<string, string> = {}
  const used = new Set<string>()
  for (const { column, header } of candidates) {
    if (columns[column] !== undefined || used.has(header)) continue
    columns[column] = header
    used.add(header)
  }
  return columns
}

/** The kind whose required columns are there; where several fit, the one with most columns, then by the numbers. */
function recognizeKind(names: readonly string[], sample: readonly string[][]): ImportKind | null {
  const scored = IMPORT_KINDS.map((kind) => ({ kind, ...score(kind, names) })).filter(({ fits }) => fits)
  const best = Math.max(...scored.map(({ columns }) => columns))
  const kinds = scored.filter(({ columns }) => columns === best).map(({ kind }) => kind)
  if (kinds.includes('courses') && kinds.includes('exams')) return catalogueKind(names, sample)
  return kinds[0] ?? null
}

function score(kind: ImportKind, names: readonly string[]): { fits: boolean; columns: number } {
  const columns = suggested(kind, names)
  const identity = isLineItemKind(kind) ? 'content' : 'column'
  const missing = missingColumns(kind, columns, identity)
  const count = Object.keys(columns).length
  // A single required column says little: then most of the headers must be known.
  const few = columnsOf(kind).filter(({ need }) => need !== 'optional').length < 2
  return { fits: missing.length === 0 && (!few || count * 2 > names.length), columns: count }
}

/**
 * Courses and exams have the same columns: the type says which, else every row by its number and its days
 * (`AZ-104T00` is a course, exams take no days); null where rows are of both or say nothing.
 */
function catalogueKind(names: readonly string[], sample: readonly string[][]): ImportKind | null {
  const cells = (column: string) => {
    const [match] = matches('courses', names).get(column) ?? ([] as Match[])
    const at = match ? names.indexOf(match.header) : -1
    return sample.map((row) => row[at]?.trim() ?? '')
  }
  const types = cells('type').filter((cell) => /^(course|exam)$/i.test(cell))
  if (types.length > 0) return types.every((type) => /^exam$/i.test(type)) ? 'exams' : 'courses'
  const days = cells('days')
  const kinds = new Set(
    cells('number').flatMap((number, at): ImportKind[] => {
      const [, suffix] = CATALOGUE_NUMBER.exec(number) ?? []
      return suffix === undefined ? [] : [suffix !== '' || days[at] ? 'courses' : 'exams']
    }),
  )
  const [kind = null] = kinds
  return kinds.size === 1 ? kind : null
}

const CATALOGUE_NUMBER = /^[A-Z]{2}-\d{3,4}((?:T\d{2})?(?:[A-Z]{2})?)$/i
