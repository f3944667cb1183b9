import { isAscii, isUtf8 } from 'node:buffer'
import iconv from 'iconv-lite'
import { LaurelError } from '../../errors'
import type { Encoding } from './encodings'

/** What a byte order mark says. */
export function markOf(start: Buffer): Encoding | null {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le'
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be'
  return start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf ? 'utf-8' : null
}

/** By its byte order mark, else by where the zero bytes of plain letters stand. */
export function encodingOf(start: Buffer): 'utf-8' | 'utf-16le' | 'utf-16be' {
  const mark = markOf(start)
  if (mark === 'utf-16le' || mark === 'utf-16be') return mark
  const zeros = [0, 0]
  for (const [index, byte] of start.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  const pairs = Math.floor(start.length / 2)
  if (pairs > 1 && odd > pairs * 0.6 && even < pairs * 0.1) return 'utf-16le'
  if (pairs > 1 && even > pairs * 0.6 && odd < pairs * 0.1) return 'utf-16be'
  return 'utf-8'
}

/** Bytes in, text out: exact over the borders of pieces, without the byte order marks that joined files have inside. */
type Decoder = {
  /** @throws LaurelError invalid_file where the bytes are no text */
  decode(bytes: Buffer): string
  end(): string
}

/** @param line how many lines are known by now, for the sentence */
export function decoder(encoding: Encoding, line: (text: string) => number): Decoder {
  if (encoding === 'utf-8') return utf8(line)
  return encoding === 'utf-16le' || encoding === 'utf-16be' ? utf16(encoding) : older(encoding, line)
}

const withoutMarks = (text: string): string =>
  text.includes('\uFEFF') ? text.replaceAll('\uFEFF', '') : text

function utf8(line: (text: string) => number): Decoder {
  let rest = Buffer.alloc(0)
  const decode = (bytes: Buffer): string => {
    const all = rest.length > 0 ? Buffer.concat([rest, bytes]) : bytes
    const whole = all.subarray(0, wholeCharacters(all))
    rest = Buffer.from(all.subarray(whole.length))
    if (isAscii(whole)) return whole.toString('latin1')
    if (!isUtf8(whole)) throw notUtf8(line(validStart(whole)))
    return withoutMarks(whole.toString('utf8'))
  }
  return {
    decode,
    end: () => {
      if (rest.length > 0) throw notUtf8(line(''))
      return ''
    },
  }
}

/** How many bytes make whole characters: at most the last three may wait for the next piece. */
export function wholeCharacters(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte < 0x80) return bytes.length
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
      return length > back ? bytes.length - back : bytes.length
    }
  }
  return bytes.length
}

/** Text before the first byte that is none. */
function validStart(bytes: Buffer): string {
  let [low, high] = [0, bytes.length]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    const start = bytes.subarray(0, middle)
    if (isUtf8(start.subarray(0, wholeCharacters(start)))) low = middle
    else high = middle - 1
  }
  return bytes.subarray(0, low).toString('latin1')
}

const notUtf8 = (line: number) =>
  new LaurelError(
    'invalid_file',
    `The file is not UTF-8 text: line ${line} contains bytes that are not characters. Save it as "CSV UTF-8 (comma delimited)" and try again.`,
  )

function utf16(encoding: 'utf-16le' | 'utf-16be'): Decoder {
  const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true })
  const decode = (bytes: Buffer, stream: boolean) => {
    try {
      return withoutMarks(text.decode(bytes, { stream }))
    } catch {
      throw new LaurelError(
        'invalid_file',
        'The file looks like UTF-16 text, but parts of it are not characters. Save it as "CSV UTF-8 (comma delimited)" and try again.',
      )
    }
  }
  return { decode: (bytes) => decode(bytes, true), end: () => decode(Buffer.alloc(0), false) }
}

/** Encodings of one or two bytes a letter. */
function older(encoding: Encoding, line: (text: string) => number): Decoder {
  const text = iconv.getDecoder(encoding === 'iso-8859-1' ? 'windows-1252' : encoding)
  const checked = (part: string): string => {
    const at = part.indexOf('\uFFFD')
    if (at === -1) return part
    throw new LaurelError(
      'invalid_file',
      `The file is not ${encoding} text: line ${line(part.slice(0, at))} holds bytes that are not characters in it. Choose another encoding, or save it as "CSV UTF-8 (comma delimited)".`,
    )
  }
  return { decode: (bytes) => checked(text.write(bytes)), end: () => checked(text.end() ?? '') }
}
