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

/** What a number is on a date: an own entry before a shipped one, among own ones the latest start. */
export function standingOn(
  own: readonly OracleEntry[],
  type: 'course' | 'exam',
  number: string,
  date: string,
): Standing | null {
  const month = date.slice(0, 7)
  let best: OracleEntry | null = null
  for (const entry of own) {
    if (entry.type !== type || entry.number !== number) continue
    if (entry.from !== null && entry.from.slice(0, 7) > month) continue
    if (entry.to !== null && entry.to.slice(0, 7) < month) continue
    if (best === null || (entry.from ?? '').slice(0, 7) > (best.from ?? '').slice(0, 7)) best = entry
  }
  return best ?? shipped.get(`${type} ${number}`) ?? null
}
