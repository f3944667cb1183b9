import type { Readable } from 'node:stream'
import type { ImportKind } from '../imports/model/import-kinds'
import { type CellType, COLUMNS, templateColumns } from '../imports/reading/columns'
import type { Kind } from '../line-items/model/kinds'
import { VERDICT_COLUMNS } from './columns'
import { type SheetColumn, type SheetType, workbook } from './workbook'

const SHEET_TYPES: Partial<Record<CellType, SheetType>> = {
  date: 'date',
  units: 'number',
  answer: 'number',
  count: 'number',
  amount: 'number',
  whole: 'number',
  capacity: 'number',
}

/** A file to start from, for Excel: what is typed into a column of IDs stays text. */
export function templateWorkbook(kind: ImportKind): Readable {
  const columns = templateColumns(kind)
  const types = columns.map(({ name, type }): SheetColumn => ({ name, type: SHEET_TYPES[type] ?? 'text' }))
  return workbook(types, [columns.map(({ example }) => example)])
}

/** The columns of an export in a workbook: IDs as text, whatever they are made of. */
export const sheetColumns = (kind: Kind): SheetColumn[] => [
  ...COLUMNS[kind].map(({ name, type }) => ({ name, type: SHEET_TYPES[type] ?? 'text' })),
  ...VERDICT_COLUMNS.map((name): SheetColumn => ({ name, type: name === 'points' ? 'number' : 'text' })),
]
