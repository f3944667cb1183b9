import { QUESTION_COLUMNS } from './columns'
import type { Mapping } from './mapping'
import { MAX_KEY, plainKey } from './plain-key'

/** What a cell means: itself where nothing is said of it. */
export type Meaning = (cell: string) => string

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
  const starts = startsOf(meanings.keys())
  const remembered = new Map<string, string>()
  return (cell) => {
    const code = cell.charCodeAt(0)
    if (code < 128 ? !starts[code] : cell === '') return cell
    if (cell.length > MAX_KEY) return cell
    const before = remembered.get(cell)
    if (before !== undefined) return before
    const meant = meanings.get(plainKey(cell))
    if (meant === undefined) return cell
    // A copy: the cell itself is a part of its block and would keep all of that in memory.
    if (remembered.size < MAX_REMEMBERED) remembered.set(Buffer.from(cell).toString(), meant)
    return meant
  }
}

const LETTER_OR_DIGIT = /[0-9a-z]/i

/** By code: whether a cell that begins so may be one of these words; other signs than letters and digits may be dirt. */
function startsOf(words: Iterable<string>): boolean[] {
  const letters = new Set([...words].map((word) => word.charAt(0)))
  return Array.from({ length: 128 }, (_, code) => {
    const letter = String.fromCharCode(code)
    return !LETTER_OR_DIGIT.test(letter) || letters.has(letter.toLowerCase())
  })
}
