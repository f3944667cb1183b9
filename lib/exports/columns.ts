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

type ExportColumn = {
  name: string
  /** The column of a fact, joined with its location, that holds it. */
  stored: string
  /** Text from strangers, which carries the formula guard in files for spreadsheets. */
  guarded: boolean
  personal: boolean
}

const GUARDED: readonly CellType[] = ['identity', 'text']
const STORED: Partial<Record<CellType, string>> = {
  identity: 'identity',
  date: 'occurred_on',
  location: 'location_external_id',
}

/** The imported columns of a kind in the order they are written; surveys carry their sums besides the answers. */
export const importedColumns = (kind: Kind): ExportColumn[] =>
  COLUMNS[kind].map(({ name, type, personal = false }) => ({
    name,
    stored: STORED[type] ?? name,
    guarded: GUARDED.includes(type),
    personal,
  }))

/** Columns of a file that hold text, and not a number, a date or true and false. */
export const textColumns = (kind: Kind): string[] => [
  ...importedColumns(kind).flatMap(({ name, guarded }) => (guarded ? [name] : [])),
]
