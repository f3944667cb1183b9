import { LaurelError } from '../../errors'
import { distinctNames, mergedNames } from './header-names'
import { knownHeaders } from './headers'

/** One of the first rows: its line in a text, its number in a sheet. */
export type TopRow = { number: number; cells: string[] }

/** Where the headers are said to stand, and headers that are mapped: the row that holds them all is the one. */
export type HeaderHints = { headerRow?: number; names?: readonly string[] }

export type FoundHeader = {
  number: number
  names: string[]
  /** Made of two rows, the upper of which is merged. */
  merged: boolean
  /** The last row that belongs to the header: what is read begins below. */
  last: number
}

/** The header may lie some rows below a title. */
export const HEADER_ROWS = 20
/** Where somebody says that it lies far below. */
export const MAX_HEADER_ROW = 1_000
/** A longer cell names nothing. */
const MAX_NAME = 1_000
const TITLE_CELLS = 2

type Candidate = FoundHeader & { at: number }

/**
 * The header among the first rows: the one said, else the first that names two columns we know, else the first that is
 * no title. null: there is no row. @throws LaurelError invalid_file where the row said is not there
 */
export function findHeader(top: readonly TopRow[], { headerRow, names }: HeaderHints): FoundHeader | null {
  const all = top.flatMap((row, at) => candidatesOf(top, row, at))
  const said = all.filter(({ number }) => number === headerRow)
  const holds = (one: Candidate) => names?.every((name) => one.names.includes(name))
  const mapped = names && names.length > 0 ? [...said, ...all].find(holds) : undefined
  const found = mapped ?? (headerRow === undefined ? guessed(top, all) : chosen(said))
  if (headerRow !== undefined && !found)
    throw new LaurelError(
      'invalid_file',
      `Row ${headerRow} of the file is empty or not there, so it names no columns. Choose the row that has the headers.`,
    )
  return found && { ...found, last: lastOf(top, found) }
}

function candidatesOf(top: readonly TopRow[], row: TopRow, at: number): Candidate[] {
  const above = top[at - 1]
  const merged = above?.number === row.number - 1 ? mergedNames(above.cells, row.cells) : null
  return [row.cells, merged].flatMap((cells, kind) => {
    if (!cells) return []
    const short = cells.map((cell) => (cell.length > MAX_NAME ? '' : cell))
    return [{ number: row.number, names: distinctNames(short), merged: kind === 1, last: row.number, at }]
  })
}

/** Of a row that somebody chose: with the merged row above it where that says more. */
function chosen(said: readonly Candidate[]): Candidate | null {
  const [plain = null, merged] = said
  if (!plain || !merged) return plain
  const says = known(merged) > known(plain) || plain.names.some((name) => / \(\d+\)$/.test(name))
  return says ? merged : plain
}

function guessed(top: readonly TopRow[], all: readonly Candidate[]): Candidate | null {
  const first = all.find((one) => known(one) >= 2)
  if (first) {
    const near = all.filter(({ at, merged }) => at === first.at || (at === first.at + 1 && merged))
    return near.reduce((best, one) => (known(one) > known(best) ? one : best))
  }
  const widest = Math.max(0, ...top.map(({ cells }) => filled(cells)))
  const isTitle = ({ cells }: TopRow) => filled(cells) <= TITLE_CELLS && filled(cells) * 2 < widest
  const at = top.findIndex((row) => !isTitle(row))
  return all.find((one) => one.at === Math.max(0, at)) ?? null
}

const known = ({ names }: Candidate): number => knownHeaders(names)

/** Survey tools write what a question says, and its id in theirs, below the header. */
function lastOf(top: readonly TopRow[], { number }: FoundHeader): number {
  const at = top.findIndex((row) => row.number === number)
  for (const row of top.slice(at + 1, at + 3).reverse())
    if (row.cells.some((cell) => cell.startsWith('{"ImportId"'))) return row.number
  const next = top[at + 1]
  const answers = next?.cells.filter((cell) => cell.trim() !== '') ?? []
  return next && answers.length > 0 && answers.every((cell) => ANSWER_HEADS.test(cell.trim()))
    ? next.number
    : number
}

/** What SurveyMonkey writes in the row below the questions. */
const ANSWER_HEADS = /^(?:open-ended |other )?response$/i

const filled = (cells: readonly string[]) => cells.filter((cell) => cell.trim() !== '').length
