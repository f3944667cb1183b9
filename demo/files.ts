import { KINDS, type Kind } from '../lib/line-items/model/kinds'
import { type Calendar, FIRST_MONTH } from './calendar'
import type { DemoFile } from './demo-file'
import type { Plan } from './plan-rows'
import type { Profile } from './profile'
import { columnsOf, type DatedRow, rowsOf } from './rows'
import { spoiledLines } from './spoiled-lines'

/** The older file ends and the younger begins with this month: what both hold is a duplicate in the second. */
const SHARED_MONTH = -7

const fileName = (kind: Kind, from: number, to: number, calendar: Calendar) =>
  `${kind}-${calendar.month(from)}-to-${calendar.month(to)}.csv`

/** Names of all files of a day, which change with the window, without making their rows. */
export const fileNamesOf = (calendar: Calendar): Set<string> =>
  new Set(
    KINDS.flatMap((kind) => [
      fileName(kind, FIRST_MONTH, SHARED_MONTH, calendar),
      fileName(kind, SHARED_MONTH, 0, calendar),
    ]),
  )

/** Two files of each kind, older first; no row is dated after the calendar's today. */
export function filesOf(profile: Profile, plan: Plan, calendar: Calendar): DemoFile[] {
  return KINDS.flatMap((kind) => {
    const known = rowsOf(kind, profile, plan, calendar).filter(({ date }) => date <= calendar.today)
    const file = (from: number, to: number, rows: DatedRow[]): DemoFile => ({
      kind,
      fileName: fileName(kind, from, to, calendar),
      columns: columnsOf(kind, profile),
      rows: rows.filter(({ month }) => month >= from && month <= to).map(({ cells }) => cells),
    })
    const older = file(FIRST_MONTH, SHARED_MONTH, known)
    const younger = file(SHARED_MONTH, 0, known)
    const spoiled = profile.spoiledLines ? spoiledLines(kind, younger.rows) : []
    return [older, { ...younger, rows: [...younger.rows, ...spoiled] }]
  })
}

/** The trainers as of the day of loading; what becomes of the register later is not the demo's. */
export function trainersFile(profile: Profile, calendar: Calendar): DemoFile<'trainers'> {
  const edge = (day: number, month?: number) => (month === undefined ? '' : calendar.date({ month, day }))
  return {
    kind: 'trainers',
    fileName: 'trainers.csv',
    columns: ['mct_id', 'name', 'active_from', 'active_to'],
    rows: profile.trainers.map(({ id, name, from, lapsed }) => [id, name, edge(1, from), edge(31, lapsed)]),
  }
}
