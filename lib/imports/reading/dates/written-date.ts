import { isWeekday, monthOf } from './day-names'
import { isNumber, Tokens } from './tokens'
import { readTime, type WrittenTime } from './written-time'

/** What a cell says, before it is known in which order. */
export type WrittenDate = { time: WrittenTime | null } & (
  | { form: 'numbers'; numbers: [string, string, string]; sign: string }
  | { form: 'named'; first: string; month: number; last: string }
)

/** With weekday, time and the long name of a zone. */
export const MAX_WRITTEN_DATE = 120
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g
const ASCII = /^[ -~]*$/
const SIGNS = ['-', '/', '.']
const AFTER_WEEKDAY = ['.', ',', '-']
const AFTER_DAY = [',', '-', '/']
const ORDINALS = ['st', 'nd', 'rd', 'th', 'er', 'o', 'a']
const BETWEEN = ['-', '/', '.', ',', 'de', 'del', 'of', 'd', "'", '\u2019']

/**
 * Takes a date apart that is written in a known way: weekday before it, months in words, a time after it, and where
 * that is. Pure; null for anything else, also where only the end is not understood.
 */
export function writtenDate(cell: string): WrittenDate | null {
  if (cell.length > MAX_WRITTEN_DATE) return null
  const text = ASCII.test(cell) ? cell : cell.normalize('NFKC').replace(INVISIBLE, '')
  const tokens = new Tokens(text.trim())
  const date = named(tokens) ?? afterWeekday(tokens) ?? numbers(tokens)
  if (!date) return null
  if (tokens.ends()) return { ...date, time: null }
  const time = readTime(tokens)
  return time ? { ...date, time } : null
}

type Dated = Exclude<ReturnType<typeof named> | ReturnType<typeof numbers>, null>

function afterWeekday(tokens: Tokens): Dated | null {
  const start = tokens.at
  // `quinta-feira` is two words; `mar` may be Tuesday or March.
  for (let words = 0; words < 2 && !isNumber(tokens.peek()) && isWeekday(tokens.peek()); words++) {
    tokens.at += 1
    tokens.takeAll(AFTER_WEEKDAY)
    const date = named(tokens) ?? numbers(tokens)
    if (date) return date
  }
  tokens.at = start
  return null
}

/** `17 March 2026`, `17-Mar-26`, `17. März 2026`, `March 17th, 2026`, `2026-Mar-17`; the numbers as they stand there. */
function named(tokens: Tokens) {
  const start = tokens.at
  const found = monthFirst(tokens) ?? monthAmid(tokens)
  if (!found) tokens.at = start
  return found
}

function monthAmid(tokens: Tokens) {
  const first = tokens.number(1, 4)
  if (first === null) return null
  tokens.takeOf(ORDINALS)
  tokens.takeAll(BETWEEN)
  const month = takeMonth(tokens)
  if (month === null) return null
  tokens.takeAll(BETWEEN)
  const last = tokens.number(1, 4)
  return last === null ? null : { form: 'named' as const, first, month, last }
}

function monthFirst(tokens: Tokens) {
  const start = tokens.at
  const month = takeMonth(tokens)
  tokens.takeAll(SIGNS)
  const first = month === null ? null : tokens.number(1, 2)
  if (month === null || first === null) {
    tokens.at = start
    return null
  }
  tokens.takeOf(ORDINALS)
  tokens.takeAll(AFTER_DAY)
  const last = tokens.number(2, 4)
  if (last !== null && tokens.peek() !== ':') return { form: 'named' as const, first, month, last }
  tokens.at = start
  return null
}

function takeMonth(tokens: Tokens): number | null {
  const month = isNumber(tokens.peek()) ? null : monthOf(tokens.peek())
  if (month !== null) tokens.at += 1
  return month
}

/** `17.3.2026`, `17. 3. 2026`, `2026/03/17`: one sign between all. */
function numbers(tokens: Tokens) {
  const start = tokens.at
  const [first, sign, second] = [tokens.number(1, 4), tokens.peek(), tokens.peek(1)]
  if (first !== null && SIGNS.includes(sign) && isNumber(second) && second.length <= 2) {
    tokens.at += 2
    const last = tokens.take(sign) ? tokens.number(1, 4) : null
    if (last !== null)
      return { form: 'numbers' as const, numbers: [first, second, last] as [string, string, string], sign }
  }
  tokens.at = start
  return null
}
