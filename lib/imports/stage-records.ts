import type { LoadTx } from '@/db/load'
import { copyStagedRecords, createStagedRecords } from '@/lib/imports/sql/staged-records'
import { aside } from '../aside/aside'
import { copyBlocks } from './copy-blocks'
import type { ImportWork } from './import-work'
import type { RecordKind } from './model/import-kinds'
import type { Reject } from './read-line-items'
import type { MetName } from './reading/records/met-names'
import { addLeftOut, type LeftOut } from './reading/row-filter'
import type { ShapeNotes } from './reading/rows-around'

export type StagedRecords = {
  rowsRead: number
  rowsRejected: number
  /** Every row comes after the one before it by what tells rows apart, so that none is there twice. */
  ordered: boolean
  names: MetName[]
  leftOut: LeftOut[]
  shape: ShapeNotes
}

/** Has the file read and puts its valid rows beside the tables. Nothing is locked meanwhile. */
export async function stageRecords(
  tx: LoadTx,
  { file, mapping, today, timeZone, signal, onRows }: ImportWork,
  kind: RecordKind,
  reject: (rows: Reject[]) => Promise<void>,
): Promise<StagedRecords> {
  const read: Omit<StagedRecords, 'rowsRejected'> = {
    rowsRead: 0,
    ordered: true,
    names: [],
    leftOut: [],
    shape: {},
  }
  await createStagedRecords(tx, kind)
  const blocks = aside.stream(
    'record-rows',
    { ...file, kind, mapping, today, timeZone },
    { orgId: tx.orgId, ahead: true, signal },
  )
  const rowsRejected = await copyBlocks(blocks, {
    copyIn: (rows) => copyStagedRecords(tx, kind, rows),
    take: ({ rows, ordered, names, leftOut, shape = {}, bytesRead }) => {
      read.names.push(...names)
      read.rowsRead += rows
      read.ordered = ordered
      if (leftOut.length > 0) read.leftOut = addLeftOut(read.leftOut, leftOut)
      read.shape = shape
      onRows(bytesRead, read.rowsRead)
    },
    reject,
  })
  return { ...read, rowsRejected }
}
