/** A plain calendar date `YYYY-MM-DD`; no time, no zone. Strings of this shape sort as dates. */
export type PlainDate = string
/** A calendar month `YYYY-MM`. */
export type Month = string
/** Both ends inclusive. */
export type DateRange = { from: PlainDate; to: PlainDate }

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** Why `text` is not a date, or null when it is one. */
export function dateProblem(text: string): 'not_iso' | 'no_such_date' | null {
  const match = ISO.exec(text)
  if (!match) return 'not_iso'
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return 'no_such_date'
  return null
}

/** What to say of a text that is no date: that its day does not exist where the form is right, else `otherwise`. */
export const noDateWords = (text: string, otherwise: string): string =>
  dateProblem(text) === 'no_such_date' ? `There is no day ${text}.` : otherwise

export const isPlainDate = (text: string): boolean => dateProblem(text) === null

const two = (n: number) => String(n).padStart(2, '0')
const four = (n: number) => String(n).padStart(4, '0')

export function parts(date: PlainDate): { year: number; month: number; day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) }
}

export const monthOf = (date: PlainDate): Month => date.slice(0, 7)
export const firstOf = (month: Month): PlainDate => `${month}-01`

/** No further than from the first month of the year 1 to the last of 9999, outside which no date is written. */
export function addMonths(month: Month, count: number): Month {
  const index = Math.min(LAST_MONTH, Math.max(12, indexOf(month) + count))
  return `${four(Math.floor(index / 12))}-${two((index % 12) + 1)}`
}

/** Months are compared as they are written: a year of five digits would stand before one of four. */
const LAST_MONTH = 9999 * 12 + 11
const indexOf = (month: Month): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1

export function lastOf(month: Month): PlainDate {
  return `${month}-${two(daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5, 7))))}`
}

/** Every month from the first to the last, both inclusive. */
export function monthsBetween(from: Month, to: Month): Month[] {
  const count = indexOf(to) - indexOf(from) + 1
  return Array.from({ length: Math.max(0, count) }, (_, index) => addMonths(from, index))
}

/** The complete calendar months before the month of the as-of date (training-services.md §3). */
export function windowBefore(asOf: PlainDate, months: number): DateRange {
  const month = monthOf(asOf)
  return { from: firstOf(addMonths(month, -months)), to: lastOf(addMonths(month, -1)) }
}

/** The first day of the month after the one `today` is in: the as-of date of the next refresh. */
export const nextRefresh = (today: PlainDate): PlainDate => firstOf(addMonths(monthOf(today), 1))

/** The as-of dates of the refreshes after a day, up to another, oldest first. */
export const refreshesBetween = (from: PlainDate, to: PlainDate): PlainDate[] =>
  monthsBetween(addMonths(monthOf(from), 1), monthOf(to))
    .map(firstOf)
    .filter((day) => day > from)

/** The next anniversary on or after `today`; 29 February becomes 28 in other years. */
export function nextAnniversary(anniversary: PlainDate, today: PlainDate): PlainDate {
  const { month, day } = parts(anniversary)
  const inYear = (year: number) =>
    `${four(year)}-${two(month)}-${two(Math.min(day, daysInMonth(year, month)))}`
  const year = parts(today).year
  const thisYear = inYear(year)
  return thisYear >= today ? thisYear : inYear(year + 1)
}

/** Whole days from one date to another; negative when `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}

export function addDays(date: PlainDate, count: number): PlainDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10)
}

/** A formatter costs far more to make than to use. */
const formatters = new Map<string, Intl.DateTimeFormat>()

function formatterIn(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  })
  formatters.set(timeZone, made)
  return made
}

/** The calendar date in an IANA time zone at an instant. */
export const dateInZone = (instant: Date, timeZone: string): PlainDate =>
  formatterIn(timeZone).format(instant)

/** Names of the IANA database and UTC. Abbreviations are others: BST is another hour to PostgreSQL, AET none at all. */
const PLACE =
  /^(?:Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)\/[A-Z][A-Za-z/_-]{1,40}$/
const FIXED = /^(?:UTC|Etc\/(?:UTC|GMT(?:[+-]\d{1,2})?))$/

/** Whether it is a time zone that means the same hours here and in the database: UTC, or a place such as Europe/Berlin. */
export function isTimeZone(name: string): boolean {
  if (!FIXED.test(name) && !PLACE.test(name)) return false
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** `31 Oct 2026`, the form on screen. */
export function showDate(date: PlainDate): string {
  const { year, month, day } = parts(date)
  return `${day} ${MONTHS[month - 1]} ${year}`
}

/** `Oct 2026`. */
export const showMonth = (month: Month): string =>
  `${MONTHS[Number(month.slice(5, 7)) - 1]} ${month.slice(0, 4)}`
