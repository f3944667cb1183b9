import { copyCell } from '@/db/copy-text'
import type { LoadTx } from '@/db/load'
import { readLocations } from '@/db/tenant/locations'
import { copyStaged, createPlaces, createStaged, identifyByContent } from '@/db/tenant/staged'
import type { PlainDate } from '../../dates'
import type { LineItem } from '../../imports/line-item'
import type { Mapping } from '../../imports/mapping'
import type { Block, OpenedFile } from '../../imports/open-file'
import { rowReader } from '../../imports/row-reader'
import type { Kind } from '../../kinds'

export type Reject = { line: number; column: string; code: string; message: string; raw: Buffer }

export type Staging = {
  kind: Kind
  mapping: Mapping
  opened: OpenedFile
  today: PlainDate
  /** Takes rejected rows, some at a time, between two pieces of the file. */
  reject(rows: Reject[]): Promise<void>
  /** After each block; throws to stop. */
  onRows(bytesRead: number, rows: number): void
}
export type Staged = {
  /** Every identity comes after the one before it, so that none is there twice. */
  ordered: boolean
  rowsRead: number
  rowsRejected: number
  /** Location ID → its number; negative for one not known when the file was read. */
  places: Map<string, number>
}

/** So many rejected rows are held before they are put away. */
const REJECTS_HELD = 2_000
const BYTES_HELD = 4_000_000
/** Printable, and no letters whose order is a matter of opinion. */
const ASCII = /^[ -~]*$/

/** Reads the file and puts its valid rows beside the tables. Nothing is locked meanwhile. */
export async function stageFile(tx: LoadTx, staging: Staging): Promise<Staged> {
  const { kind, mapping } = staging
  const known = await readLocations(tx)
  // Not what a merged one means by now: content knows rows by the Location ID that the file names.
  const places = new Places(new Map(known.map(({ externalId, id }) => [externalId, id])))
  const reading = new Reading(staging, places)
  await createStaged(tx, kind)
  while (!reading.done) {
    await copyStaged(tx, kind, reading.piece())
    await reading.putAway()
  }
  await createPlaces(tx, places.used)
  if (mapping.identity === 'content') await identifyByContent(tx, kind)
  const { rowsRead, rowsRejected, ordered } = reading
  return { ordered: ordered && mapping.identity === 'column', rowsRead, rowsRejected, places: places.used }
}

class Places {
  readonly used = new Map<string, number>()
  private unknown = 0

  constructor(private readonly known: ReadonlyMap<string, number>) {}

  numberOf(externalId: string): number {
    const used = this.used.get(externalId)
    if (used !== undefined) return used
    const number = this.known.get(externalId) ?? --this.unknown
    this.used.set(externalId, number)
    return number
  }
}

/** One walk through the file, in as many pieces as its rejected rows ask for. */
class Reading {
  done = false
  rowsRead = 0
  rowsRejected = 0
  ordered = true
  private last = ''
  private held: Reject[] = []
  private heldBytes = 0
  private readonly blocks: AsyncGenerator<Block>
  private readonly read: ReturnType<typeof rowReader>

  constructor(
    private readonly staging: Staging,
    private readonly places: Places,
  ) {
    const { kind, mapping, opened, today } = staging
    this.read = rowReader({ ...mapping, kind }, opened.header.names, today)
    this.blocks = opened.blocks()
  }

  /** Rows for COPY, until enough rejected ones are held. */
  async *piece(): AsyncGenerator<Buffer> {
    while (this.held.length < REJECTS_HELD && this.heldBytes < BYTES_HELD) {
      const next = await this.blocks.next()
      if (next.done) {
        this.done = true
        return
      }
      const text = this.take(next.value)
      if (text !== '') yield Buffer.from(text)
    }
  }

  async putAway(): Promise<void> {
    this.rowsRejected += this.held.length
    if (this.held.length > 0) await this.staging.reject(this.held)
    this.held = []
    this.heldBytes = 0
  }

  private take(block: Block): string {
    const rows: string[] = []
    for (let index = 0; index < block.rows.length; index++) {
      const line = block.lines[index] ?? 0
      const reading = this.read(block.rows[index] ?? [])
      if ('item' in reading) rows.push(this.encoded(line, reading.item))
      else this.hold({ line, ...reading.problem, raw: block.raw(index) })
    }
    this.rowsRead += block.rows.length
    this.staging.onRows(block.bytesRead, this.rowsRead)
    // Joined and not added up piece by piece, which would leave many times as much behind.
    return rows.length === 0 ? '' : `${rows.join('\n')}\n`
  }

  private hold(reject: Reject): void {
    this.held.push(reject)
    this.heldBytes += reject.raw.length
  }

  private encoded(line: number, { identity, occurredOn, item, location, content }: LineItem): string {
    // As the database orders them; of letters beyond ASCII the two may think differently.
    this.ordered &&= identity > this.last && ASCII.test(identity)
    this.last = identity
    const cells = [line, copyCell(identity), occurredOn, item, this.places.numberOf(location)]
    for (const value of content) cells.push(copyCell(value))
    return cells.join('\t')
  }
}
