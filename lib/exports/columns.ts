import { type CellType, COLUMNS } from '../imports/reading/columns'
import type { Kind } from '../line-items/model/kinds'

/** Added to the imported columns in every export (training-services.md §5). */
export const VERDICT_COLUMNS = [
  'solution_area',
  'level',
  'points',
  'counted',
  'reason',
  'rule_set',
  'import_id',
] as const

/** Columns that name a person: empty for a Report viewer in every format. */
export const PERSONAL_COLUMNS: readonly string[] = ['learner_id', 'mct_id']

export type ExportColumn = {
  name: string
  /** Text from strangers, which carries the formula guard in files for spreadsheets. */
  guarded: boolean
  personal: boolean
}

const GUARDED: readonly CellType[] = ['identity', 'text']

/** The imported columns of a kind in the order they are written; surveys carry their sums besides the answers. */
export const importedColumns = (kind: Kind): ExportColumn[] =>
  COLUMNS[kind].map(({ name, type }) => ({
    name,
    guarded: GUARDED.includes(type),
    personal: PERSONAL_COLUMNS.includes(name),
  }))

/** Columns of a file that hold text, and not a number, a date or true and false. */
export const textColumns = (kind: Kind): string[] => [
  ...importedColumns(kind).flatMap(({ name, guarded }) => (guarded ? [name] : [])),
]

export const exportHeader = (kind: Kind): string[] => [
  ...COLUMNS[kind].map((column) => column.name),
  ...VERDICT_COLUMNS,
]
