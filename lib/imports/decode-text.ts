import { isAscii, isUtf8 } from 'node:buffer'
import { LaurelError } from '../errors'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be'

/** By its byte order mark, else by where the zero bytes of plain letters stand. */
export function encodingOf(start: Buffer): Encoding {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le'
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be'
  const zeros = [0, 0]
  for (const [index, byte] of start.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  const pairs = Math.floor(start.length / 2)
  if (pairs > 1 && odd > pairs * 0.6 && even < pairs * 0.1) return 'utf-16le'
  if (pairs > 1 && even > pairs * 0.6 && odd < pairs * 0.1) return 'utf-16be'
  return 'utf-8'
}

/** Bytes in, text out: exact over the borders of pieces. */
export type Decoder = {
  /** @throws LaurelError invalid_file where the bytes are no text */
  decode(bytes: Buffer): string
  end(): string
}

/** @param line how many lines are known by now, for the sentence */
export function decoder(encoding: Encoding, line: (text: string) => number): Decoder {
  return encoding === 'utf-8' ? utf8(line) : utf16(encoding)
}

function utf8(line: (text: string) => number): Decoder {
  let rest = Buffer.alloc(0)
  const decode = (bytes: Buffer): string => {
    const all = rest.length > 0 ? Buffer.concat([rest, bytes]) : bytes
    const whole = all.subarray(0, wholeCharacters(all))
    rest = Buffer.from(all.subarray(whole.length))
    if (isAscii(whole)) return whole.toString('latin1')
    if (!isUtf8(whole)) throw notUtf8(line(validStart(whole)))
    return whole.toString('utf8')
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
function wholeCharacters(bytes: Buffer): number {
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
    `The file is not UTF-8 text: line ${line} holds bytes that are no character. Save it as "CSV UTF-8 (comma delimited)" and try again.`,
  )

function utf16(encoding: 'utf-16le' | 'utf-16be'): Decoder {
  const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true })
  const decode = (bytes: Buffer, stream: boolean) => {
    try {
      return text.decode(bytes, { stream })
    } catch {
      throw new LaurelError(
        'invalid_file',
        'The file looks like UTF-16 text, but parts of it are no characters. Save it as "CSV UTF-8 (comma delimited)" and try again.',
      )
    }
  }
  return { decode: (bytes) => decode(bytes, true), end: () => decode(Buffer.alloc(0), false) }
}
