import { showDate } from '@/lib/dates'
import type { DateOrder, Decimal, Mapping, Separator } from '@/lib/imports/mapping'
import { type DateHow, readDateIn } from '@/lib/imports/read-date'
import { KIND_TEXTS } from '../kind-texts'

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
}: Mapping): string {
  const parts = [
    KIND_TEXTS[kind].title,
    DATES[dateOrder],
    ...(shortYears ? ['years of two digits as 20yy'] : []),
    ...(decimal === ',' ? ['decimal commas'] : []),
    separator === null ? `sheet ${sheet}` : `separated by ${SEPARATED[separator]}`,
    ...(identity === 'content' ? ['rows known by their content'] : []),
  ]
  return `Read as ${parts.join(', ')}.`
}

/** The form shows how a date would be read; whether it lies after today is for the rows. */
const NO_LIMIT = '9999-12-31'

/**
 * `03/04/2026 is 3 Apr 2026`, for the first example that can be read so, which is where an instant lies in the
 * organization's time zone; empty where none can.
 */
export function exampleRead(examples: readonly string[], order: DateOrder, how: DateHow = {}): string {
  const read = examples.flatMap((text) => {
    const read = readDateIn(order, text, NO_LIMIT, how)
    return 'value' in read ? [`${text} is ${showDate(read.value)}`] : []
  })
  return read[0] ?? ''
}
