/** Spaces that stand for a carriage return while a text is parsed; the parser takes them off quoted cells. */
const SPACES = ['\v', '\f', '\u2028', '\u2029', '\u205f', '\u3000', '\u1680', '\u2000', '\u2001', '\u2002']

/** A text whose lines end in one way, and how to get back what stood there. */
export type OneLineEnd = {
  text: string
  newline: '\n' | '\r\n' | '\r'
  /** Only for texts in which line ends were mixed. */
  restore: ((text: string) => string) | null
  /** The marks that an unquoted last cell still carries. */
  marks: readonly string[]
}

/** The parser knows one line end: texts that mix them are rewritten, marked, so that every cell can be restored. */
export function oneLineEnd(text: string): OneLineEnd | null {
  const plain = { text, restore: null, marks: [] }
  if (!text.includes('\r')) return { ...plain, newline: '\n' }
  if (!/\r(?!\n)|(?<!\r)\n/.test(text)) return { ...plain, newline: '\r\n' }
  if (!text.includes('\n')) return { ...plain, newline: '\r' }
  const [pair, single] = SPACES.filter((space) => !text.includes(space))
  if (pair === undefined || single === undefined) return null
  return {
    text: text.replaceAll('\r\n', `${pair}\n`).replace(/\r/g, `${single}\n`),
    newline: '\n',
    restore: (part) => part.replaceAll(`${pair}\n`, '\r\n').replaceAll(`${single}\n`, '\r'),
    marks: [pair, single],
  }
}

/** How many lines end within the text. */
export function countLineEnds(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count++
  if (!text.includes('\r')) return count
  for (let at = text.indexOf('\r'); at !== -1; at = text.indexOf('\r', at + 1))
    if (text.charCodeAt(at + 1) !== 10) count++
  return count
}

/** Where the last line end is over, 0 where none is: a carriage return at the very end may yet become a pair. */
export function afterLastLineEnd(text: string): number {
  const newline = text.lastIndexOf('\n') + 1
  const carriage = text.slice(newline, -1).lastIndexOf('\r') + 1
  return newline + carriage
}
