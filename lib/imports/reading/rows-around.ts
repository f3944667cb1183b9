import type { ImportKind, RecordKind } from '../model/import-kinds'
import { columnsOf } from './columns'
import { doubledName } from './header-names'
import type { Mapping } from './mapping'

/** What a row is that no kind of file holds: sums, the foot of a report, the headers once more, or nothing. */
export type AroundKind = 'total' | 'footer' | 'header' | 'blank'
export type AroundRow = { line: number; what: AroundKind; text: string }
/** Rows that do not count as read, the first of them with what they say. */
export type Around = { rows: number; first: AroundRow[] }

/** What a file holds besides its rows; each left out where there is none. */
export type ShapeNotes = {
  around?: Around
  /** Rows taken in whose last cells are missing, and are empty. */
  shortRows?: number
  /** Rows taken in with empty cells right of the last column. */
  longRows?: number
}

type MappingOf = Omit<Mapping, 'kind'> & { kind: ImportKind | RecordKind }
type Entry<T> = { line: number; cells: readonly string[]; value: T }

const NONE: readonly never[] = []
const NAMED = 20
const SHOWN = 100
/** A foot has few lines; what is longer is data that cannot be read. */
const MOST_HELD = 20

/**
 * Tells the rows that surround data from rows that could not be read. It is asked only of rows that cannot be taken in
 * anyway, so that none is lost. A line that may be a foot is held until the file ends: above other rows it is none.
 */
export class RowsAround<T> {
  private readonly found: Around = { rows: 0, first: [] }
  private short = 0
  private long = 0
  private held: Entry<T>[] = []
  private readonly judge: (cells: readonly string[]) => Judgement

  constructor(
    mapping: MappingOf,
    private readonly header: readonly string[],
  ) {
    this.judge = judgeOf(mapping, header)
  }

  /** What is certain now: this one and those held before it, or nothing. */
  take(entry: Entry<T>): readonly T[] {
    const what = this.judge(entry.cells)
    if (what === 'perhaps') {
      this.held.push(entry)
      return this.held.length > MOST_HELD ? this.release() : []
    }
    if (what !== null) this.note(entry, what)
    return what === null ? [...this.release(), entry.value] : []
  }

  /** A row that is taken in: what was held above it is no foot. */
  followedBy(cells: readonly string[]): readonly T[] {
    this.noteUneven(cells)
    return this.held.length === 0 ? NONE : this.release()
  }

  /** Of a row that is taken in: whether it has another number of cells than the header. */
  noteUneven({ length }: readonly string[]) {
    if (length < this.header.length) this.short += 1
    else if (length > this.header.length) this.long += 1
  }

  private release(): T[] {
    const values = this.held.map(({ value }) => value)
    this.held = []
    return values
  }

  /** The file has ended. */
  end(): ShapeNotes {
    for (const entry of this.held) this.note(entry, 'footer')
    this.held = []
    const { found, short, long } = this
    return {
      ...(found.rows > 0 && { around: found }),
      ...(short > 0 && { shortRows: short }),
      ...(long > 0 && { longRows: long }),
    }
  }

  private note({ line, cells }: Entry<T>, what: AroundKind) {
    this.found.rows += 1
    if (this.found.first.length >= NAMED) return
    const text = cells.map((cell) => cell.slice(0, SHOWN).trim()).filter((cell) => cell !== '')
    this.found.first.push({ line, what, text: text.join(' ').slice(0, SHOWN) })
  }
}

type Judgement = AroundKind | 'perhaps' | null

const TOTAL =
  /^(?:(?:grand|sub|overall|report)[ -]?)?(?:totals?|sums?|summe|gesamt(?:summe|ergebnis)?|zwischensumme|insgesamt|endsumme|somme|totaux|totale|total général|suma|totaal|razem|итого|合計|総計|小計)(?:[\s:([]|$)/iu
const FOOT =
  /^(?:confidential|vertraulich|confidentiel|copyright|©|\(c\) |all rights reserved|do not distribute|end of (?:report|file)|page \d+|seite \d+|(?:report )?(?:generated|exported|printed|created|prepared|filtered|erstellt|exportiert|gedruckt) (?:on|at|by|am|von)\b)/iu
/** Two words, as no id and no number is: `Training Desk`, `Exported by:`. */
const WORDS = /^\p{L}[\p{L}.'-]+:?(?:\s+\S.*)?$/su
const SENTENCE = /\s\p{L}|:$/u

function judgeOf(mapping: MappingOf, header: readonly string[]): (cells: readonly string[]) => Judgement {
  const mapped = Object.values(mapping.columns).map((name) => header.indexOf(name))
  const required = requiredAt(mapping, header)
  const headerNames = mapped.map((at) => doubledName(header[at] ?? '', header) ?? header[at] ?? '')
  return (cells) => {
    const filled = cells.map((cell) => cell.slice(0, SHOWN).trim()).filter((cell) => cell !== '')
    const [first = ''] = filled
    if (filled.length === 0) return 'blank'
    if (mapped.length > 1 && mapped.every((at, index) => cells[at]?.trim() === headerNames[index]))
      return 'header'
    const data = required.filter((at) => isData(cells[at])).length
    // A row that says two of what every row must say is a row with a fault.
    if (data > 1 || (required.length < 2 && filled.length > 2)) return null
    if (TOTAL.test(first)) return 'total'
    if (filled.length > 2) return null
    if (FOOT.test(first)) return 'footer'
    const words = header.length > 2 && required.length > 1 && WORDS.test(first) && SENTENCE.test(first)
    return words ? 'perhaps' : null
  }
}

const isData = (cell: string | undefined): boolean => {
  const text = cell?.slice(0, SHOWN).trim() ?? ''
  return text !== '' && !text.endsWith(':') && !TOTAL.test(text) && !FOOT.test(text)
}

/** Where the cells stand that no row may leave empty. */
const requiredAt = ({ columns, identity, kind }: MappingOf, header: readonly string[]): number[] =>
  columnsOf(kind).flatMap(({ name, need, type }) => {
    const at = columns[name] === undefined ? -1 : header.indexOf(columns[name])
    return need === 'filled' && at !== -1 && (type !== 'identity' || identity === 'column') ? [at] : []
  })
