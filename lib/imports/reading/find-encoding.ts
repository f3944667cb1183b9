import { isAscii, isUtf8 } from 'node:buffer'
import { analyse } from 'chardet'
import iconv from 'iconv-lite'
import { encodingOf, markOf, wholeCharacters } from './decode-text'
import { ENCODINGS, type Encoding, type EncodingChoice, isUnicode } from './encodings'
import { readPieces } from './file-bytes'

/** Bytes beyond ASCII that are looked at, with the lines around them. */
const LOOKED_AT = 64 * 1024
const EXAMPLE = 40

type File = { path: string; gzip: boolean }

/**
 * What a text is written in. The whole of it is looked through, as most of a file may be plain letters.
 * @param said by somebody, also of the file of last month: a text that is UTF-8 is UTF-8 all the same
 */
export async function findEncoding(file: File, start: Buffer, said?: Encoding): Promise<Encoding> {
  const mark = markOf(start)
  if (mark || (said && isUnicode(said))) return mark ?? said ?? 'utf-8'
  const encoding = encodingOf(start)
  if (encoding !== 'utf-8') return encoding
  const odd = await oddText(file)
  return odd === null ? 'utf-8' : (said ?? guessEncoding(odd))
}

/** The lines of a file that are beyond ASCII; null where all of it is UTF-8. */
async function oddText({ path, gzip }: File): Promise<Buffer | null> {
  const found: Buffer[] = []
  let [rest, length, valid] = [Buffer.alloc(0), 0, true]
  for await (const { bytes } of readPieces(path, gzip)) {
    const all = rest.length > 0 ? Buffer.concat([rest, bytes]) : bytes
    const whole = all.subarray(0, wholeCharacters(all))
    rest = Buffer.from(all.subarray(whole.length))
    if (isAscii(whole)) continue
    valid &&= isUtf8(whole)
    if (length < LOOKED_AT) found.push(oddLines(whole))
    length += found.at(-1)?.length ?? 0
    if (!valid && length >= LOOKED_AT) break
  }
  if (rest.length > 0) found.push(rest)
  return valid && rest.length === 0 ? null : Buffer.concat(found).subarray(0, LOOKED_AT)
}

function oddLines(bytes: Buffer): Buffer {
  const lines = bytes.toString('latin1').split(/[\r\n]+/)
  const odd = lines.filter((line) => /[\x80-\xff]/.test(line)).map((line) => line.slice(0, LOOKED_AT))
  return Buffer.from(`${odd.join('\n')}\n`, 'latin1')
}

/** @param odd lines beyond ASCII, at most LOOKED_AT of them, that are no UTF-8 as a whole */
export function guessEncoding(odd: Buffer): Encoding {
  const { characters, faults } = utf8Of(odd)
  // UTF-8 of which a few bytes are damaged: it is refused with the line, not read as something else.
  if (characters * 2 > faults) return 'utf-8'
  if (isShiftJis(odd)) return 'shift_jis'
  const guesses = analyse(odd).flatMap(({ name, confidence }) => {
    const encoding = NAMES[name.toLowerCase()]
    return encoding ? [{ encoding, confidence }] : []
  })
  const runs = odd.toString('latin1').match(/[\x80-\xff]+/g) ?? []
  const mean = runs.reduce((sum, { length }) => sum + length, 0) / Math.max(1, runs.length)
  const fits = guesses.filter(({ encoding }) => textIn(encoding, odd) !== null)
  // Letters with accents stand alone among others; in other scripts whole words are beyond ASCII.
  const western = fits.find(({ encoding }) => encoding === 'windows-1252')?.confidence ?? 0
  const isScript = ({ encoding, confidence }: (typeof fits)[number]) =>
    !LATIN.includes(encoding) && encoding !== 'shift_jis' && confidence >= western
  if (mean >= 2.5) return fits.find(isScript)?.encoding ?? 'windows-1252'
  const other = fits.find(
    ({ encoding, confidence }) => LATIN.includes(encoding) && confidence >= western + 20,
  )
  return other && other.confidence >= 40 ? other.encoding : 'windows-1252'
}

const LATIN: readonly Encoding[] = ['windows-1252', 'windows-1250', 'windows-1254']
/** What the library calls the ones we know. */
const NAMES: Record<string, Encoding> = {
  ...Object.fromEntries(ENCODINGS.filter((one) => !isUnicode(one)).map((one) => [one, one])),
  'iso-8859-1': 'windows-1252',
  'iso-8859-2': 'windows-1250',
  'iso-8859-9': 'windows-1254',
}

function utf8Of(bytes: Buffer): { characters: number; faults: number } {
  const text = bytes.toString('utf8')
  const faults = text.split('\uFFFD').length - 1
  let beyond = 0
  for (const letter of text) if (letter > '\x7f') beyond += 1
  return { characters: beyond - faults, faults }
}

/**
 * Of a few words the library cannot tell: most first bytes of Japanese letters are 81 to 9F, which Western texts hardly
 * have, and Japanese letters stand beside each other, which curly quotes and dashes do not.
 */
function isShiftJis(bytes: Buffer): boolean {
  const text = textIn('shift_jis', bytes)
  if (text === null || /[\uE000-\uF8FF]/.test(text)) return false
  let [pairs, low, beside, last] = [0, 0, 0, -1]
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at] ?? 0
    if (lead < 0x81 || (lead > 0x9f && lead < 0xe0)) continue
    pairs += 1
    if (lead <= 0x9f) low += 1
    if (at === last) beside += 1
    at += 1
    last = at + 1
  }
  return beside > 0 && low * 2 >= pairs && beside * 3 >= pairs
}

/** null: some of it is no character. */
function textIn(encoding: Encoding, bytes: Buffer): string | null {
  const text = iconv.decode(bytes, encoding)
  // A piece may end within a character.
  return text.slice(0, -1).includes('\uFFFD') ? null : text
}

/** In what a text may be written, the likely first; empty where the file says it: then it is UTF-8 or UTF-16. */
export async function encodingChoices(file: File, start: Buffer): Promise<EncodingChoice[]> {
  if (encodingOf(start) !== 'utf-8' || markOf(start)) return []
  const odd = await oddText(file)
  if (odd === null) return []
  const likely = guessEncoding(odd)
  const others = ENCODINGS.filter((one) => one !== likely && one !== 'iso-8859-1' && !isUnicode(one))
  return [likely, ...others].flatMap((encoding) => {
    const text = textIn(encoding, odd)
    return text === null ? [] : [{ encoding, example: exampleOf(text) }]
  })
}

/** The first word beyond ASCII and what stands around it, within its cell. */
function exampleOf(text: string): string {
  const at = text.search(/[^\0-\x7f]/)
  const from = Math.max(0, at - EXAMPLE / 2)
  const before =
    text
      .slice(from, at)
      .split(/[",;\t|\r\n]/)
      .at(-1) ?? ''
  const after = text.slice(at, at + EXAMPLE).split(/[",;\t|\r\n]/)[0] ?? ''
  return (before + after).trim()
}
