import { copyCell } from '@/db/copy-text'
import type { PlainDate } from '../dates'
import type { Kind } from '../line-items/model/kinds'
import type { LineItem } from './reading/line-item'
import type { Mapping } from './reading/mapping'
import { openFile } from './reading/open-file'
import type { Block, ReadHints } from './reading/opened-file'
import { type LeftOut, RowFilters } from './reading/row-filter'
import { rowReader } from './reading/row-reader'
import { RowsAround, type ShapeNotes } from './reading/rows-around'
import { ScaleQuestion } from './reading/scale-question'
import { Counting } from './reading/short-counters'
import type { Reject } from './reject'

type LineItemsInput = {
  path: string
  hints: ReadHints
  kind: Kind
  mapping: Mapping
  today: PlainDate
  timeZone: string
  /** Location ID → its number. */
  places: ReadonlyMap<string, number>
}
/** What a block of the file became. */
export type ReadLineItems = {
  /** The valid rows as COPY takes them. */
  copy: Buffer
  rejects: Reject[]
  /** Places that were named for the first time; a number below 0 is one that was not known. */
  places: [string, number][]
  /** Without those that the mapping leaves out. */
  rows: number
  leftOut: LeftOut[]
  bytesRead: number
  /** Every identity comes after the one before it. */
  ordered: boolean
  /** An identity so far begins with a zero. */
  zeroLed: boolean
  /** With the last piece: what the file holds besides its rows. */
  shape?: ShapeNotes
  /** Rows whose instant lies on another day in the time zone than the one they name. */
  otherDay: number
  /** The ids so far are 1, 2, 3 … */
  counterIds: boolean
}

/** Printable, and no letters whose order is a matter of opinion. */
const ASCII = /^[ -~]*$/
const ZERO = 48

/** A file of line items, block by block. A task aside. @throws LaurelError invalid_file (also where
 * answers leave their scale: no score comes from the others) | too_large */
export async function* readLineItems(input: LineItemsInput): AsyncGenerator<ReadLineItems, void, undefined> {
  const { kind, mapping, today, timeZone } = input
  const opened = await openFile(input.path, input.hints)
  const read = rowReader({ ...mapping, kind }, opened.header.names, today, timeZone)
  const lines = new Lines(input.places, mapping.identity === 'content')
  const filters = new RowFilters(mapping, opened.header.names)
  const around = new RowsAround<Reject>(mapping, opened.header.names)
  let bytesRead = 0
  for await (const block of opened.blocks()) {
    const question = new ScaleQuestion(mapping)
    const items = readBlock(block, { read, lines, filters, question, around })
    question.ask()
    bytesRead = items.bytesRead
    yield items
  }
  const { ordered, zeroLed } = lines
  const nothing = {
    copy: Buffer.alloc(0),
    rejects: [],
    places: [],
    rows: 0,
    leftOut: [],
    otherDay: 0,
    counterIds: lines.counting.found(),
  }
  yield { ...nothing, bytesRead, ordered, zeroLed, shape: around.end() }
}

type Reading = {
  read: ReturnType<typeof rowReader>
  lines: Lines
  filters: RowFilters
  question: ScaleQuestion
  around: RowsAround<Reject>
}

function readBlock(block: Block, { read, lines, filters, question, around }: Reading): ReadLineItems {
  const rows: string[] = []
  const rejects: Reject[] = []
  let otherDay = 0
  for (let index = 0; index < block.rows.length; index++) {
    const line = block.lines[index] ?? 0
    const cells = block.rows[index] ?? []
    if (filters.leavesOut(cells)) continue
    const reading = read(cells)
    if ('item' in reading) {
      rejects.push(...around.followedBy(cells))
      rows.push(lines.encoded(line, reading.item, reading.letters))
      if (reading.letters !== undefined) otherDay += 1
    } else {
      const value = { line, ...reading.problem, raw: block.raw(index) }
      const kept = around.take({ line, cells, value })
      if (reading.offScale && kept.length > 0) question.note(line, reading.offScale)
      rejects.push(...kept)
    }
  }
  // Joined and not added up piece by piece, which would leave many times as much behind.
  const copy = Buffer.from(rows.length === 0 ? '' : `${rows.join('\n')}\n`)
  return {
    copy,
    rejects,
    rows: rows.length + rejects.length,
    leftOut: filters.take(),
    bytesRead: block.bytesRead,
    places: lines.takePlaces(),
    ordered: lines.ordered,
    zeroLed: lines.zeroLed,
    otherDay,
    counterIds: lines.counting.found(),
  }
}

/** Line items as lines of COPY, over the whole file. */
class Lines {
  ordered = true
  zeroLed = false
  readonly counting = new Counting()
  private last = ''
  private unknown = 0
  private readonly used = new Map<string, number>()
  private named: [string, number][] = []

  /** @param letters whether the day that each row names is told too */
  constructor(
    private readonly known: ReadonlyMap<string, number>,
    private readonly letters: boolean,
  ) {}

  encoded(
    line: number,
    { identity, occurredOn, item, location, content }: LineItem,
    letters = occurredOn,
  ): string {
    // As the database orders them; of letters beyond ASCII the two may think differently.
    this.ordered &&= identity > this.last && ASCII.test(identity)
    this.last = identity
    this.zeroLed ||= identity.charCodeAt(0) === ZERO
    this.counting.see(identity)
    const cells = [line, copyCell(identity), occurredOn, item, this.numberOf(location)]
    for (const value of content) cells.push(copyCell(value))
    if (this.letters) cells.push(letters)
    return cells.join('\t')
  }

  takePlaces(): [string, number][] {
    const { named } = this
    this.named = []
    return named
  }

  private numberOf(externalId: string): number {
    const used = this.used.get(externalId)
    if (used !== undefined) return used
    const meant = this.meant(externalId)
    // Under the name that is known it may have been met already.
    const number = this.used.get(meant) ?? this.known.get(meant) ?? --this.unknown
    if (!this.used.has(meant)) this.named.push([meant, number])
    this.used.set(meant, number).set(externalId, number)
    return number
  }

  /** `0004100007` is 4100007 where that is known, and itself is not. */
  private meant(externalId: string): string {
    if (!externalId.startsWith('0') || this.known.has(externalId)) return externalId
    const bare = externalId.replace(/^0+/, '')
    return this.known.has(bare) ? bare : externalId
  }
}
