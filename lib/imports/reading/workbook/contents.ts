import { isDateFormat } from './date-formats'
import type { Parts } from './parts'
import { damaged, tooMuch } from './refusals'
import { attributeOf, readXml } from './xml'

/** What cells refer to. */
export type Contents = {
  sheets: { name: string; part: string }[]
  /** Days are counted from 1904, as some spreadsheets do. */
  from1904: boolean
  texts: readonly string[]
  styles: readonly CellStyle[]
}
/** How a number is shown: as a date, or with at least so many digits, as ids with leading zeros are. */
export type CellStyle = { isDate: boolean; digits: number }

/** Bytes of the texts that cells share; one costs so much beside its letters. */
const MAX_TEXT_BYTES = 120_000_000
const TEXT_BYTES = 32

/** @throws LaurelError invalid_file | too_large; the parser's error */
export async function readContents(parts: Parts): Promise<Contents> {
  const places = await readPlaces(parts)
  const { sheets, from1904 } = await readSheets(parts)
  const found = sheets.flatMap(({ name, id }) => {
    const part = places.sheets.get(id)
    return part === undefined ? [] : [{ name, part }]
  })
  if (found.length === 0) throw damaged()
  const styles = parts.has(places.styles) ? await readStyles(parts, places.styles) : []
  const texts = parts.has(places.texts) ? await readTexts(parts, places.texts) : []
  return { sheets: found, from1904, texts, styles }
}

/** Which part is what: by the end of its type, which two standards begin in different ways. */
async function readPlaces(parts: Parts) {
  const places = { sheets: new Map<string, string>(), styles: 'xl/styles.xml', texts: 'xl/sharedStrings.xml' }
  await readXml(parts.read('xl/_rels/workbook.xml.rels'), {
    open: (name, { Id = '', Type = '', Target = '' }) => {
      if (name !== 'Relationship') return
      const part = Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`
      if (Type.endsWith('/worksheet')) places.sheets.set(Id, part)
      if (Type.endsWith('/styles')) places.styles = part
      if (Type.endsWith('/sharedStrings')) places.texts = part
    },
  })
  return places
}

async function readSheets(parts: Parts) {
  const sheets: { name: string; id: string }[] = []
  let from1904: boolean | null = null
  await readXml(parts.read('xl/workbook.xml'), {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 ??= attributes.date1904 === '1' || attributes.date1904 === 'true'
      if (name === 'sheet' && attributes.name)
        sheets.push({ name: plainText(attributes.name), id: attributeOf(attributes, 'id') ?? '' })
    },
  })
  return { sheets, from1904: from1904 ?? false }
}

async function readStyles(parts: Parts, part: string): Promise<CellStyle[]> {
  const codes = new Map<number, string>()
  const styles: CellStyle[] = []
  let inCells = false
  await readXml(parts.read(part), {
    open: (name, { numFmtId, formatCode = '' }) => {
      if (name === 'numFmt') codes.set(Number(numFmtId), formatCode)
      if (name === 'cellXfs') inCells = true
      if (name === 'xf' && inCells) styles.push(styleOf(Number(numFmtId ?? 0), codes.get(Number(numFmtId))))
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false
    },
  })
  return styles
}

const ZEROS = /^0{2,20}$/
const styleOf = (id: number, code: string | undefined): CellStyle => ({
  isDate: isDateFormat(id, code),
  digits: code !== undefined && ZEROS.test(code) ? code.length : 0,
})

async function readTexts(parts: Parts, part: string): Promise<string[]> {
  const texts: string[] = []
  let [text, bytes]: [string | null, number] = [null, 0]
  let [inText, inReading] = [false, false]
  await readXml(parts.read(part), {
    open: (name) => {
      if (name === 'si') text = ''
      if (name === 't') inText = true
      if (name === 'rPh') inReading = true
    },
    text: (more) => {
      if (text !== null && inText && !inReading) text += more
    },
    close: (name) => {
      if (name === 't') inText = false
      if (name === 'rPh') inReading = false
      if (name !== 'si' || text === null) return
      bytes += 2 * text.length + TEXT_BYTES
      if (bytes > MAX_TEXT_BYTES) throw tooMuch()
      texts.push(ownCopy(plainText(text)))
      text = null
    },
  })
  return texts
}

/** A text that is a part of another keeps that in memory. */
const ownCopy = (text: string): string => (text.length > 12 ? ` ${text}`.slice(1) : text)

/** Characters that XML does not take stand as `_x000D_`. */
export const plainText = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text
