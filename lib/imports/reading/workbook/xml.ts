import { SaxesParser } from 'saxes'
import { MAX_RECORD } from '../limits'
import { tooMuch } from './refusals'

/** What is heard of an XML file: names without their prefix, text as it stands between two tags. */
export type XmlListener = {
  open?(name: string, attributes: Record<string, string>): void
  close?(name: string): void
  text?(text: string): void
}

/** A text, a tag or a comment that no workbook has would be held until it ends. */
const MAX_SILENT_BYTES = 4 * MAX_RECORD

/**
 * Reads an XML file piece by piece, and pauses after each, so that what was heard can be taken and the rest left.
 * @throws LaurelError too_large; the parser's error where the text is no XML
 */
export async function* walkXml(pieces: AsyncIterable<Buffer>, listener: XmlListener): AsyncGenerator<void> {
  let silent = 0
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false })
  parser.on('opentag', ({ name, attributes }) => {
    silent = 0
    listener.open?.(localName(name), attributes)
  })
  parser.on('closetag', ({ name }) => {
    silent = 0
    listener.close?.(localName(name))
  })
  const text = (part: string) => listener.text?.(part)
  parser.on('text', text)
  parser.on('cdata', text)
  let decoder: TextDecoder | null = null
  for await (const piece of pieces) {
    decoder ??= decoderOf(piece)
    silent += piece.length
    parser.write(decoder.decode(piece, { stream: true }))
    if (silent > MAX_SILENT_BYTES + piece.length) throw tooMuch()
    yield
  }
  parser.write(decoder?.decode() ?? '').close()
  yield
}

export async function readXml(pieces: AsyncIterable<Buffer>, listener: XmlListener): Promise<void> {
  for await (const _ of walkXml(pieces, listener));
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

/** An attribute whatever its prefix, such as `r:id`. */
export const attributeOf = (attributes: Record<string, string>, name: string): string | undefined =>
  attributes[name] ?? Object.entries(attributes).find(([one]) => localName(one) === name)?.[1]

function decoderOf(start: Buffer): TextDecoder {
  const [first, second] = start
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(encoding, { fatal: true })
}
