import { showDate } from '@/lib/dates'
import type { Encoding, EncodingChoice } from '@/lib/imports/reading/encodings'
import type { DateOrder, Decimal, Mapping, Separator } from '@/lib/imports/reading/mapping'
import { type DateHow, readDateIn } from '@/lib/imports/reading/read-date'
import { KIND_TEXTS } from '../kind-texts'
import { NO_LIMIT } from './date-choices'

export const DATE_ORDER_WORDS: Record<DateOrder, string> = {
  iso: 'Year-month-day: 2026-03-17',
  ymd: 'Year, month, day: 2026/3/17',
  dmy: 'Day, month, year: 17/03/2026',
  mdy: 'Month, day, year: 03/17/2026',
  serial: 'Day numbers: 46098',
}
const DATES: Record<DateOrder, string> = {
  iso: 'ISO dates',
  ymd: 'dates as year, month, day',
  dmy: 'dates as day, month, year',
  mdy: 'dates as month, day, year',
  serial: 'dates as day numbers',
}
export const SEPARATOR_WORDS: Record<Separator, string> = {
  ',': 'Comma ,',
  ';': 'Semicolon ;',
  '\t': 'Tab',
  '|': 'Bar |',
}
const SEPARATED: Record<Separator, string> = { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'bars' }
const ENCODING_WORDS: Record<Encoding, string> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1252': 'Windows-1252',
  'iso-8859-1': 'Latin-1',
  'windows-1250': 'Windows-1250',
  'windows-1251': 'Windows-1251',
  'windows-1253': 'Windows-1253',
  'windows-1254': 'Windows-1254',
  macintosh: 'Mac Roman',
  shift_jis: 'Shift-JIS',
  'euc-jp': 'EUC-JP',
  gb18030: 'GB 18030',
  big5: 'Big5',
  'euc-kr': 'EUC-KR',
}
/** Characters that a choice surely shows, on a telephone too; letters of eastern Asia are twice as wide. */
const SHOWN = { row: 18, letters: 11, wide: 5 }

/** `Redemption ID, Dat…`, as much of a row as a choice shows. */
export const rowWords = (cells: readonly string[]): string =>
  cutAt(cells.filter((cell) => cell.trim() !== '').join(', '), SHOWN.row)

/** `Müller GmbH: Windows-1252`, how a piece of the file reads then. */
export const encodingWords = ({ encoding, example }: EncodingChoice): string =>
  `${cutAt(example, /[\u0400-\uffff]/.test(example) ? SHOWN.wide : SHOWN.letters)}: ${ENCODING_WORDS[encoding]}`

const cutAt = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most - 1)}…` : text

export const DECIMAL_WORDS: Record<Decimal, string> = {
  '.': 'Point, as in 1,234.5',
  ',': 'Comma, as in 1.234,5',
}

/** `Read as Courseware completions, ISO dates, separated by semicolons.` */
export function readAs({
  kind,
  dateOrder,
  shortYears,
  separator,
  sheet,
  decimal,
  identity,
  headerRow,
  encoding,
}: Mapping): string {
  const parts = [
    KIND_TEXTS[kind].title,
    DATES[dateOrder],
    ...(shortYears ? ['years of two digits as 20yy'] : []),
    ...(decimal === ',' ? ['decimal commas'] : []),
    separator === null ? `sheet ${sheet}` : `separated by ${SEPARATED[separator]}`,
    ...(headerRow ? [`headers in ${separator === null ? 'row' : 'line'} ${headerRow}`] : []),
    ...(encoding ? [`letters in ${ENCODING_WORDS[encoding]}`] : []),
    ...(identity === 'content' ? ['rows known by their content'] : []),
  ]
  return `Read as ${parts.join(', ')}.`
}

/**
 * `03/04/2026 is 3 Apr 2026`, for the first example that can be read so, which is where an instant lies in the
 * organization's time zone; empty where none can.
 */
export function exampleRead(examples: readonly string[], order: DateOrder, how: DateHow = {}): string {
  const read = examples.flatMap((text) => {
    const read = readDateIn(order, text, NO_LIMIT, how)
    return 'value' in read ? [`${cutAt(text, SHOWN.row)} is ${showDate(read.value)}`] : []
  })
  return read[0] ?? ''
}
