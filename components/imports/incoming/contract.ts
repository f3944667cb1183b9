import type { ImportSummary as Summary } from '@/lib/imports/import-summary'
import type { ImportKind } from '@/lib/imports/model/import-kinds'
import type { EncodingChoice } from '@/lib/imports/reading/encodings'
import type { FileFormat, Mapping } from '@/lib/imports/reading/mapping'
import type { ValueNotes } from '@/lib/imports/reading/suggest-values'

/** What the pages show; `changes` is the list of rows in a detail. */
export type ImportSummary = Omit<Summary, 'changes'>

export type Upload = {
  id: number
  fileName: string
  bytes: number | null
  received: number
  sha256: string | null
}
/** A file that was sent on another visit, and how it was read for its last preview; `until` when it goes, in words. */
export type Waiting = Upload & { mapping: Mapping | null; until: string }
export type Inspection = {
  format: FileFormat
  headers: string[]
  /** The first rows, cell by cell. */
  sample: string[][]
  /** The first rows with their numbers: the headers may stand in another one of them. */
  top?: { row: number; cells: string[] }[]
  /** What its letters may be written in, with a piece of the file each; empty where there is no doubt. */
  encodings?: EncodingChoice[]
  kind: ImportKind | null
  mapping: Mapping
  saved: { id: number; savedAt: string; savedByName: string } | null
  /** The import whose rejected rows these are. */
  rejectsOf?: number | null
  missing: string[]
  /** The organization's. */
  timeZone: string
  notes: {
    table: boolean
    dateOrder: 'sure' | 'guess' | 'none'
    dateExamples: string[]
    datesUnread: string[]
    shortYears: boolean
    counterIds: boolean
    decimal: 'sure' | 'guess' | 'none'
    unused: string[]
    /** Headers that were chosen and stand twice. */
    doubled?: string[]
    /** Columns of ours that no header names, chosen by what their cells say. */
    byContent?: string[]
    /** Other kinds that the columns fit about as well. */
    rivals?: ImportKind[]
    values: ValueNotes
  }
}
export type RejectedRow = { line: number; column: string; code: string; message: string }
export type ChangedRow = {
  line: number
  identity: string
  columns: { column: string; before: string; after: string }[]
}
export type ImportDetail = ImportSummary & { rejects: RejectedRow[]; changes: ChangedRow[] }
