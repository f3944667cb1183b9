import type { ImportKind } from '../model/import-kinds'
import type { Scale } from './answer-scale'
import type { Encoding } from './encodings'

/** How a file writes its dates: `ymd` is also 2026/3/7 and 20260307, `serial` are days as spreadsheets count them. */
export const DATE_ORDERS = ['iso', 'ymd', 'dmy', 'mdy', 'serial'] as const
export type DateOrder = (typeof DATE_ORDERS)[number]
export const DECIMALS = ['.', ','] as const
export type Decimal = (typeof DECIMALS)[number]
export const SEPARATORS = [',', ';', '\t', '|'] as const
export type Separator = (typeof SEPARATORS)[number]

/** How a file is read: everything that a person may change before it goes in. Saved per organization and headers. */
export type Mapping = {
  kind: ImportKind
  /** Our column → header of the file, as written there. What is not named here is not read. */
  columns: Record<string, string>
  dateOrder: DateOrder
  decimal: Decimal
  /** null: a workbook. */
  separator: Separator | null
  /** null: a text file. */
  sheet: string | null
  /** `column`: rows are known by their id; `content`: the file has none, so by what they say and how often. */
  identity: 'column' | 'content'
  /** Our column → what every row says there; for columns that the file does not have. */
  fixed?: Record<string, string>
  /** Of a report whose lines say several things: each line is so many rows, which share what `columns` and `fixed` say. */
  unfold?: Unfolded[]
  /** Which rows are read at all; a row is read where every one of these lets it. */
  filter?: RowFilter[]
  /** Our column, or `answers` for all nine → what a cell says → what is meant by it; empty: nothing. */
  values?: Record<string, Record<string, string>>
  /** Words that mean an empty cell. */
  empty?: string[]
  /** The scale of the answers, where it is another than 1 to 5: they are converted by the rule of `toFive`. */
  scale?: Scale
  /** Line of the text or row of the sheet on which the headers stand, from 1; absent: found out. */
  headerRow?: number
  /** Years of two digits are those of this century; else they are refused. */
  shortYears?: boolean
  /** What the text is written in, unless it says it itself; absent: found out. */
  encoding?: Encoding
}

/** One row of a line: where its own columns stand, and what it says that no column does, such as its workload. */
export type Unfolded = { columns: Record<string, string>; fixed: Record<string, string> }

/** `keep`: rows with one of these values in the column of the file are read, and no others; else they are left out. */
export type RowFilter = { column: string; values: string[]; keep: boolean }

/** Headers of the file that are read, for what they say or to choose rows by. */
export const headersUsed = ({
  columns,
  filter = [],
  unfold = [],
}: Pick<Mapping, 'columns' | 'filter' | 'unfold'>): string[] => [
  ...Object.values(columns),
  ...unfold.flatMap((row) => Object.values(row.columns)),
  ...filter.map(({ column }) => column),
]

/** What a file turned out to be. */
export type FileFormat = {
  container: 'text' | 'workbook'
  compression: 'none' | 'gzip'
  encoding: Encoding | null
  separator: Separator | null
  sheet: string | null
  sheets: string[]
  /** Line of the text or row of the sheet on which the headers stand, from 1; absent: of an import before this was kept. */
  headerRow?: number
}
