/** The oracle's own copy of the public list (training-services.md §5): number, days, solution area. */
const PUBLIC = `
AZ-104T00 4 infrastructure
AZ-305T00 4 infrastructure
AZ-900T00 1 infrastructure
AI-900T00 1 data-ai
DP-600T00 4 data-ai
DP-900T00 1 data-ai
PL-300T00 3 data-ai
AZ-204T00 5 digital-app-innovation
AZ-400T00 4 digital-app-innovation
GH-300T00 1 digital-app-innovation
MS-102T00 5 modern-work
MS-700T00 4 modern-work
AB-900T00 1 modern-work
PL-400T00 5 business-applications
MB-310T00 4 business-applications
PL-900T00 2 business-applications
SC-200T00 4 security
SC-300T00 4 security
SC-100T00 4 security
SC-900T00 1 security`

export type OracleLevel = 'fundamentals_and_others' | 'advanced'

/** A course or exam that an organization added; dates count for their whole months. */
export type OracleEntry = {
  type: 'course' | 'exam'
  number: string
  area: string
  level: OracleLevel
  from: string | null
  to: string | null
  /** A row of the Title Plan that says Update: the course was there before. */
  update?: boolean
}
export type Standing = { area: string; level: OracleLevel }

const shipped = new Map<string, Standing>()
for (const line of PUBLIC.trim().split('\n')) {
  const [number = '', days = '', area = ''] = line.split(' ')
  shipped.set(`course ${number}`, { area, level: Number(days) >= 3 ? 'advanced' : 'fundamentals_and_others' })
  const exam = number.replace('T00', '')
  shipped.set(`exam ${exam}`, {
    area,
    level: /-900$/.test(exam) ? 'fundamentals_and_others' : 'advanced',
  })
}

/** A trailing two letters is a language edition of the same course. */
export function courseOf(number: string): string {
  const match = /^([A-Z]{2}-\d{3,4}(?:T\d{2})?)[A-Z]{2}$/.exec(number)
  return match?.[1] ?? number
}

/** What a number is on a date, or why it is nothing. */
export type Meaning =
  | { standing: Standing }
  | { standing: null; why: 'not_in_catalogue' | 'before_start' | 'retired' }

/**
 * An own entry that has started before a shipped one, among own ones the latest start; when that has ended, nothing.
 * The first own one has always been there if it is an update.
 */
export function meaningOn(
  own: readonly OracleEntry[],
  type: 'course' | 'exam',
  number: string,
  date: string,
): Meaning {
  const month = date.slice(0, 7)
  let first: OracleEntry | null = null
  let best: OracleEntry | null = null
  for (const entry of own) {
    if (entry.type !== type || entry.number !== number) continue
    if (first === null || (entry.from ?? '') < (first.from ?? '')) first = entry
    if (entry.from !== null && entry.from.slice(0, 7) > month) continue
    if (best === null || (entry.from ?? '') > (best.from ?? '')) best = entry
  }
  if (best === null && first?.update) best = first
  const known = best ?? shipped.get(`${type} ${number}`)
  if (!known) return { standing: null, why: first ? 'before_start' : 'not_in_catalogue' }
  if (best?.to && best.to.slice(0, 7) < month) return { standing: null, why: 'retired' }
  return { standing: known }
}

export const standingOn = (...asked: Parameters<typeof meaningOn>): Standing | null =>
  meaningOn(...asked).standing
