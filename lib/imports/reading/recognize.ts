import { type ImportKind, isLineItemKind } from '../model/import-kinds'
import { isRecordKind } from '../model/record-shapes'
import { missingColumns } from './check-mapping'
import { ANSWER_SUM_COLUMNS, columnsOf, identityColumn, QUESTION_COLUMNS } from './columns'
import { mappingOf } from './default-mapping'
import { detectDateOrder, isAmbiguous } from './detect-dates'
import { type Certainty, detectDecimal } from './detect-values'
import { knownHeaders } from './headers'
import { type FileFormat, headersUsed, type Mapping } from './mapping'
import { recognizeKind } from './recognize-kind'
import { orderOfMonths } from './records/order-of-months'
import { monthWritten } from './records/read-month'
import { ownNames, rejectColumns } from './reject-columns'
import { areCounters } from './short-counters'
import { suggestByContent } from './suggest-by-content'
import { suggested } from './suggest-columns'
import { suggestQuestions } from './suggest-questions'
import { suggestValues, type ValueNotes } from './suggest-values'
import { rowMappings } from './unfold'
import { unfolded } from './wide-reports'

type Opened = { format: FileFormat; header: { names: string[] } }

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
    /** Headers that were chosen for a column and stand twice: a question which one is meant. */
    doubled: string[]
    /** Columns of ours that no header names, chosen by what their cells say: a question. */
    byContent: string[]
    /** Other kinds that the columns fit about as well: a question. */
    rivals: ImportKind[]
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
  const { kind: found, rivals } = said.kind
    ? { kind: said.kind, rivals: [] }
    : recognizeKind(ownNames(names), sampleOf(names, sample))
  const byHeader = said.columns
    ? readable(found ?? 'courseware-completions', names, said.columns)
    : withQuestions(suggested(found ?? 'courseware-completions', names), found, names, sample)
  const byContent =
    found === null || said.columns || !isLineItemKind(found)
      ? {}
      : suggestByContent(found, byHeader, names, sample)
  const columns = { ...byHeader, ...byContent }
  const kind = found ?? 'courseware-completions'
  const mapping = unfolded(kind, mappingOf(kind, columns, opened.format), names)
  const rows = rowMappings(mapping)
  const cellsOf = (...types: string[]) => {
    const typed = columnsOf(kind).filter(({ type }) => types.includes(type))
    const headers = new Set(rows.flatMap((row) => typed.flatMap(({ name }) => row.columns[name] ?? [])))
    return [...headers].flatMap((name) => sample.map((row) => row[names.indexOf(name)] ?? ''))
  }
  const dates = cellsOf('date').filter(isFilled)
  const months = cellsOf('month').filter((cell) => isFilled(cell) && monthWritten(cell.trim()) === null)
  const order = orderOf([...months, ...dates], months)
  const ambiguous = order.cells.filter(isAmbiguous)
  // Where day and month are the same number in every row, both readings are right.
  const open = order.certainty === 'guess' && (ambiguous.length > 0 || !whole || order.unread.length > 0)
  const unread = new Set(order.unread)
  const numbers = cellsOf('units', 'answer', 'count', 'amount', 'whole', 'capacity')
  const decimal = detectDecimal(numbers)
  // In our own form numbers are digits and a point only; where months have no days, that is no question of dates.
  const ours = isRecordKind(mapping.kind) && order.dateOrder === 'iso' && decimal.decimal === '.'
  const counterIds = areCounters(cellsOf('identity'))
  if (counterIds || (isLineItemKind(mapping.kind) && columns[identityColumn(mapping.kind)] === undefined))
    mapping.identity = 'content'
  const used = new Set(headersUsed(mapping))
  const values = suggestValues(mapping, names, sample)
  return {
    kind: found,
    mapping: {
      ...mapping,
      dateOrder: ours && areGrouped(numbers) ? 'ymd' : order.dateOrder,
      decimal: decimal.decimal,
      ...(isLineItemKind(mapping.kind) && values.said),
      ...(order.shortYears && { shortYears: true }),
    },
    missing: [
      ...new Set(
        rows.flatMap((row) => missingColumns(kind, { ...row.fixed, ...row.columns }, mapping.identity)),
      ),
    ],
    notes: {
      table: names.length > 1 || knownHeaders(names) > 0 || /[,;\t|]/.test(names[0] ?? ''),
      dateOrder: order.certainty === 'guess' && !open ? 'sure' : order.certainty,
      dateExamples: examples(
        open ? [...ambiguous, ...order.cells] : order.cells.filter((cell) => !unread.has(cell)),
      ),
      datesUnread: examples(order.unread),
      shortYears: order.shortYears,
      counterIds,
      decimal: decimal.certainty,
      doubled: said.columns ? [] : [...used].filter((name) => names.includes(`${name} (2)`)),
      byContent: Object.keys(byContent),
      rivals,
      unused: ownNames(names).filter((name) => name !== '' && !used.has(name)),
      values: isRecordKind(mapping.kind) ? { ...values.notes, readAs: [] } : values.notes,
    },
  }
}

/** Where no header says which the answers are, the answers do. */
function withQuestions(
  columns: Record<string, string>,
  kind: ImportKind | null,
  names: readonly string[],
  sample: readonly string[][],
): Record<string, string> {
  const known = [...QUESTION_COLUMNS, ...ANSWER_SUM_COLUMNS].some((name) => columns[name] !== undefined)
  if (kind !== 'survey-responses' || known) return columns
  return { ...columns, ...suggestQuestions(names, new Set(Object.values(columns)), sample) }
}

const isFilled = (cell: string): boolean => cell.trim() !== ''

/** How dates are written, also by months that are written as their first day. */
function orderOf(cells: readonly string[], months: readonly string[]) {
  const order = detectDateOrder(cells)
  const known = order.certainty === 'guess' ? orderOfMonths(months, cells) : null
  return { ...order, ...(known && { dateOrder: known, certainty: 'sure' as const, unread: [] }), cells }
}

const areGrouped = (cells: readonly string[]): boolean =>
  cells.some((cell) => /\d[,\u00A0\u202F]\d{3}/.test(cell))

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

/** The sample without the columns that we put in front of rejected rows. */
function sampleOf(names: readonly string[], sample: readonly string[][]): readonly string[][] {
  const ours = rejectColumns(names)
  return ours === 0 ? sample : sample.map((row) => row.slice(ours))
}
