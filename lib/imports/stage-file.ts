import type { LoadTx } from '@/db/load'
import { copyStaged, createPlaces, createStaged, identifyByContent } from '@/lib/imports/sql/staged'
import { readLocations } from '@/lib/locations/sql/locations'
import { aside } from '../aside/aside'
import type { PlainDate } from '../dates'
import type { Kind } from '../line-items/model/kinds'
import { copyBlocks } from './copy-blocks'
import type { ReadLineItems } from './read-line-items'
import type { Mapping } from './reading/mapping'
import type { ReadHints } from './reading/opened-file'
import { addLeftOut, type LeftOut } from './reading/row-filter'
import type { ShapeNotes } from './reading/rows-around'
import type { Reject } from './reject'

type Staging = {
  kind: Kind
  mapping: Mapping
  file: { path: string; hints: ReadHints }
  today: PlainDate
  timeZone: string
  signal?: AbortSignal | undefined
  /** Takes rejected rows, some at a time, between two pieces of the file. */
  reject(rows: Reject[]): Promise<void>
  /** After each block; throws to stop. */
  onRows(bytesRead: number, rows: number): void
}
export type Staged = {
  /** Every identity comes after the one before it, so that none is there twice. */
  ordered: boolean
  /** Some identity begins with a zero. */
  zeroLed: boolean
  rowsRead: number
  rowsRejected: number
  /** Rows that the mapping leaves out, which are in no other count. */
  leftOut: LeftOut[]
  /** Rows that name another day than they lie on in the time zone. */
  otherDay: number
  counterIds: boolean
  /** Location ID → its number; negative for one not known when the file was read. */
  places: Map<string, number>
  shape: ShapeNotes
}

/** Has the file read and puts its valid rows beside the tables. Nothing is locked meanwhile. */
export async function stageFile(tx: LoadTx, staging: Staging): Promise<Staged> {
  const { kind, mapping, today, timeZone, file, signal } = staging
  // Not what a merged one means by now: content knows rows by the Location ID that the file names.
  const places = new Map((await readLocations(tx)).map(({ externalId, id }) => [externalId, id]))
  const input = { ...file, kind, mapping, today, timeZone, places }
  const options = { orgId: tx.orgId, ahead: true, signal }
  const reading = new Reading(staging)
  await createStaged(tx, kind)
  const rowsRejected = await copyBlocks(aside.stream('line-items', input, options), {
    copyIn: (rows) => copyStaged(tx, kind, mapping.identity, rows),
    take: (read) => reading.take(read),
    reject: staging.reject,
  })
  await createPlaces(tx, reading.places)
  if (mapping.identity === 'content') await identifyByContent(tx, kind)
  const { rowsRead, leftOut, ordered, zeroLed, otherDay, counterIds, shape } = reading
  return {
    ordered: ordered && mapping.identity === 'column',
    zeroLed,
    rowsRead,
    rowsRejected,
    leftOut,
    otherDay,
    counterIds: counterIds && mapping.identity === 'column',
    places: reading.places,
    shape,
  }
}

/** What the blocks of a file say of it together. */
class Reading {
  rowsRead = 0
  leftOut: LeftOut[] = []
  otherDay = 0
  counterIds = false
  ordered = true
  zeroLed = false
  shape: ShapeNotes = {}
  readonly places = new Map<string, number>()

  constructor(private readonly staging: Staging) {}

  take(read: ReadLineItems): void {
    const { places, rows, leftOut, bytesRead, ordered, otherDay, shape = {} } = read
    for (const [externalId, number] of places) this.places.set(externalId, number)
    this.ordered = ordered
    this.zeroLed = read.zeroLed
    if (leftOut.length > 0) this.leftOut = addLeftOut(this.leftOut, leftOut)
    this.shape = shape
    this.rowsRead += rows
    this.otherDay += otherDay
    this.counterIds = read.counterIds
    this.staging.onRows(bytesRead, this.rowsRead)
  }
}
