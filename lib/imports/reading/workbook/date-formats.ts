/** Formats that every spreadsheet knows by number and that show a date or a time, those of eastern Asia included. */
const KNOWN: readonly [number, number][] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
  [71, 81],
]
const MAX_CODE = 1000
/** What a format of dates and times consists of. */
const DATE_WORDS = /^(?:s{1,2}|h{1,2}|am|pm|a|p|d{1,4}|a{3,5}|m{1,5}|y{1,2}|yyyy|e{1,2}|eeee)$/

/** Whether a format shows a number as a date: by its own code, else by its number. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (KNOWN.some(([from, to]) => id >= from && id <= to)) return true
  // Excel numbers its own formats from 164, other programs from below 100: the code says what it is.
  return code !== undefined && code.length <= MAX_CODE && showsDate(code)
}

/** @param code such as `dd/mm/yyyy hh:mm`, `[h]:mm:ss.00`, `#,##0.00;[Red]-0` */
const showsDate = (code: string): boolean =>
  code
    .toLowerCase()
    .replace(/\\./g, ' ')
    .split(';')
    .filter((part) => part !== '@')
    .some((part) => {
      const words = part
        .replace(/"[^"]*"/g, ' ')
        .replace(/([smhd]\]?)[.,]0{1,3}/g, '$1')
        .replace(/\[([smhd]{1,2})\]/g, '$1')
        .replace(/\[[^[\]]*\]/g, '')
        .split(/[^a-z0#?%]+/)
        .filter((word) => word !== '')
      return words.length > 0 && words.every((word) => DATE_WORDS.test(word))
    })
