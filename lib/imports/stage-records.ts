import type { LoadTx } from '@/db/load'
import { copyStagedRecords, createStagedRecords } from '@/lib/imports/sql/staged-records'
import { aside } from '../aside/aside'
import type { Month } from '../dates'
import { copyBlocks } from './copy-blocks'
import type { ImportWork } from './import-work'
import type { DoubtNotes } from './model/doubt-notes'
import type { RecordKind } from './model/import-kinds'
import { readAhead } from './read-ahead'
import type { MetName } from './reading/records/met-names'
import { addLeftOut, type LeftOut } from './reading/row-filter'
import type { ShapeNotes } from './reading/rows-around'
import type { Reject } from './reject'

export type StagedRecords = {
  rowsRead: number
  rowsRejected: number
  /** That rows are of. */
  lines: number
  /** Rows come about in the order of what tells them apart, and none is there twice. */
  ordered: boolean
  names: MetName[]
  months: Month[]
  leftOut: LeftOut[]
  shape: ShapeNotes & DoubtNotes
}

/** What is known when a piece of a file lies beside the tables: whether rows so far are in order, and its new months. */
export type Piece = Pick<StagedRecords, 'ordered' | 'months'>
type Taking = {
  reject(rows: Reject[]): Promise<void>
  /** Works on each piece before the next one comes; throws to stop. */
  piece?(piece: Piece): Promise<void>
}

const PIECE_BYTES = 2_000_000

/** Has the file read and puts its valid rows beside the tables. Nothing is locked meanwhile. */
export async function stageRecords(
  tx: LoadTx,
  { file, mapping, today, timeZone, signal, onRows }: ImportWork,
  kind: RecordKind,
  { reject, piece }: Taking,
): Promise<StagedRecords> {
  const read: Omit<StagedRecords, 'rowsRejected'> = {
    rowsRead: 0,
    lines: 0,
    ordered: true,
    names: [],
    months: [],
    leftOut: [],
    shape: {},
  }
  await createStagedRecords(tx, kind)
  const blocks = aside.stream(
    'record-rows',
    { ...file, kind, mapping, today, timeZone },
    { orgId: tx.orgId, ahead: true, signal },
  )
  let told = 0
  const copied = async () => {
    const months = read.months.slice(told)
    told = read.months.length
    await piece?.({ ordered: read.ordered, months })
  }
  const rowsRejected = await copyBlocks(piece ? readAhead(blocks, PIECE_BYTES) : blocks, {
    copyIn: (rows) => copyStagedRecords(tx, kind, rows),
    take: ({ rows, lines, ordered, names, months, leftOut, shape = {}, bytesRead }) => {
      read.names.push(...names)
      read.months.push(...months)
      read.rowsRead += rows
      read.lines += lines
      read.ordered = ordered
      if (leftOut.length > 0) read.leftOut = addLeftOut(read.leftOut, leftOut)
      read.shape = shape
      onRows(bytesRead, read.rowsRead)
    },
    reject,
    ...(piece && { pieces: { bytes: PIECE_BYTES, copied } }),
  })
  return { ...read, rowsRejected }
}
