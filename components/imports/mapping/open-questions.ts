import { isLineItemKind } from '@/lib/imports/model/import-kinds'
import { identityColumn } from '@/lib/imports/reading/columns'
import type { Mapping } from '@/lib/imports/reading/mapping'
import { listed } from '@/lib/text/lists'
import type { FormValues } from '../../forms/api-form'
import type { Inspection } from '../incoming/contract'
import { kindInText } from '../kind-texts'
import { COUNTERS, columnWords } from './column-words'

type Asked = {
  inspection: Inspection
  mapping: Mapping
  /** What the form began with: nothing where it is open. */
  shown: { dateOrder: string; decimal: string }
  /** What it says now; null before the first change. */
  values: FormValues | null
}

/** What is still to be said of a file; a question that was answered is gone. */
export function openQuestions({ inspection, mapping, shown, values }: Asked): string[] {
  const { notes } = inspection
  const isOpen = (field: string, atFirst: boolean) =>
    values?.[field] === undefined ? atFirst : values[field] === ''
  const missing = inspection.missing.filter((name) => isOpen(`column.${name}`, true))
  const words = notes.values.words.some(({ means }, at) => isOpen(`word.${at}`, means === null))
  return [
    ...rivalWords(inspection),
    ...(missing.length > 0
      ? [
          `Choose the header that holds ${listed(missing.map(columnWords))}, or that it is the same in every row.`,
        ]
      : []),
    ...byContentWords(inspection),
    ...inEveryRow(inspection).map(
      ([name, text]) =>
        `Every row gets ${text} as ${columnWords(name)}, as in the file for which this was saved: check that it holds for this one, too.`,
    ),
    ...doubledWords(inspection),
    ...identityWords({ inspection, mapping, values }),
    ...(notes.values.scale && isOpen('scale', !mapping.scale)
      ? [
          'Some answers are not on a scale of 1 to 5: choose the scale, so that all of them count as intended.',
        ]
      : []),
    ...(words
      ? ['Some answers are words that Laurel does not know: choose which answer each of them is.']
      : []),
    ...(notes.values.filter ? ['Some rows look unfinished: check below which rows are read.'] : []),
    ...(isOpen('dateOrder', shown.dateOrder === '')
      ? [
          notes.datesUnread.length > 0
            ? `Not all dates of this file can be read (${notes.datesUnread.join(', ')}): choose how they are written, or fix the file.`
            : 'The dates of this file can be read in more than one way: choose the right one.',
        ]
      : []),
    ...(isOpen('decimal', shown.decimal === '')
      ? ['The numbers of this file can be read in two ways: choose the right one.']
      : []),
  ]
}

function rivalWords({ kind, notes: { rivals = [] } }: Inspection): string[] {
  if (kind === null || rivals.length === 0) return []
  const names = [kind, ...rivals].map(kindInText)
  return [`The columns fit ${listed(names)} about as well: choose what this file holds.`]
}

function byContentWords({ saved, rejectsOf, mapping, notes: { byContent = [] } }: Inspection): string[] {
  if (saved || rejectsOf || byContent.length === 0) return []
  const chosen = byContent.map((column) => `"${mapping.columns[column]}" as ${columnWords(column)}`)
  return [
    `No header says so, but judging by the values Laurel chose ${listed(chosen)}: check that this is right.`,
  ]
}

/** What a saved mapping says of every row, and another file may not: of which place it is, whose form. */
export const inEveryRow = ({ saved, mapping }: Pick<Inspection, 'saved' | 'mapping'>): [string, string][] =>
  saved === null ? [] : Object.entries(mapping.fixed ?? {}).filter(([name]) => name !== 'units')

function doubledWords({ saved, rejectsOf, notes: { doubled = [] } }: Inspection): string[] {
  if (saved || rejectsOf) return []
  return doubled.map(
    (name) => `"${name}" appears twice: check that the right one is chosen, or "${name} (2)".`,
  )
}

function identityWords({ inspection, mapping, values }: Omit<Asked, 'shown'>): string[] {
  const { kind, saved, rejectsOf, notes } = inspection
  if (notes.counterIds && !saved && !rejectsOf) return [COUNTERS]
  if (!kind || !isLineItemKind(kind) || mapping.identity !== 'content' || saved || rejectsOf) return []
  const column = identityColumn(kind)
  if (values?.[`column.${column}`]) return []
  return [
    `Choose the header that holds ${columnWords(column)}, by which a row is known, or that this file has no ID column: rows with the same values then count as often as they appear in one file.`,
  ]
}

/** Why nobody knows what a file holds. */
export function unknownWords({ notes, format }: Pick<Inspection, 'notes' | 'format'>): string {
  if (notes.table)
    return 'The columns do not say what this file holds. Choose what it is; if the names fit, nothing else is needed.'
  return format.container === 'workbook'
    ? 'This sheet does not look like a table: its first row is one cell that names no column. Choose another sheet or another file.'
    : 'This file does not look like a table: its first line is one cell that names no column. Choose another file, or choose how its columns are separated.'
}
