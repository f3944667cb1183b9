import type { RecordKind } from '../../model/import-kinds'
import { RECORD_COLUMNS } from '../record-columns'
import { storedAs } from './stored-as'

/** The column of a file that a stored column comes from. */
export const fileColumn = (kind: RecordKind, stored: string): string =>
  RECORD_COLUMNS[kind].find(({ name }) => storedAs(kind, name) === stored)?.name ?? stored
