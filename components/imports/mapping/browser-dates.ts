const LAST_OF_2026 = new Date('2026-12-31T00:00:00Z')

/** `This browser writes 31 Dec 2026 as 12/31/2026`: for comparison, where a file can be read in two ways. */
export function browserDates(locale?: string): string {
  const format = { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' } as const
  const written = new Intl.DateTimeFormat(locale, format).format(LAST_OF_2026)
  return `This browser writes 31 Dec 2026 as ${written}; the file may come from elsewhere.`
}
