import { QUESTION_COLUMNS } from './columns'
import type { Mapping } from './mapping'
import { MAX_KEY, plainKey } from './plain-key'

/** What a cell means: itself where nothing is said of it. */
export type Meaning = {
  of(cell: string): string
  /** By code of its first sign: 0 where a cell surely means itself, for who reads millions of them. */
  firsts: Uint8Array
}

const MAX_REMEMBERED = 1_000
/** In this column NA is Namibia. */
const NEVER_EMPTY = 'country'

/**
 * What the mapping says that cells of this column of ours mean, by `values` and `empty`; null: nothing. Cells that begin
 * with another letter or digit than any word of the mapping cost no more than that look.
 */
export function meaningIn(
  { values, empty }: Pick<Mapping, 'values' | 'empty'>,
  column: string,
): Meaning | null {
  const said = [
    ...(column === NEVER_EMPTY ? [] : (empty ?? [])).map((word) => [word, ''] as const),
    ...(QUESTION_COLUMNS.includes(column) ? Object.entries(values?.answers ?? {}) : []),
    ...Object.entries(values?.[column] ?? {}),
  ]
  if (said.length === 0) return null
  const meanings = new Map(said.map(([word, meant]) => [plainKey(word), meant]))
  const { firsts, pairs } = startsOf(meanings.keys())
  const remembered = new Map<string, string>()
  const of = (cell: string): string => {
    if (cell === '' || cell.length > MAX_KEY || !mayBegin(pairs, cell)) return cell
    const before = remembered.get(cell)
    if (before !== undefined) return before
    const meant = meanings.get(plainKey(cell))
    if (meant === undefined) return cell
    // A copy: the cell itself is a part of its block and would keep all of that in memory.
    if (remembered.size < MAX_REMEMBERED) remembered.set(Buffer.from(cell).toString(), meant)
    return meant
  }
  return { of, firsts }
}

const LETTER_OR_DIGIT = /[0-9a-z]/i

/** How these words begin: by code which first sign may be one of theirs (others than letters and digits may be dirt). */
function startsOf(words: Iterable<string>): { firsts: Uint8Array; pairs: ReadonlySet<string> } {
  const pairs = new Set([...words].map((word) => word.slice(0, 2)))
  const letters = new Set([...pairs].map((pair) => pair.charAt(0)))
  const firsts = Uint8Array.from({ length: 128 }, (_, code) => {
    const letter = String.fromCharCode(code)
    return !LETTER_OR_DIGIT.test(letter) || letters.has(letter.toLowerCase()) ? 1 : 0
  })
  return { firsts, pairs }
}

const PLAIN_START = /^[0-9a-z][0-9a-z/-]/i

/** `S-123` begins as no word does, whatever may be dirt in it. */
const mayBegin = (pairs: ReadonlySet<string>, cell: string): boolean =>
  !PLAIN_START.test(cell) || pairs.has(cell.slice(0, 2).toLowerCase())
