/**
 * Registers as the replay of what was said of them, without the imports that were withdrawn: an in-memory model of
 * what the services do in the database. Entries are texts here: what a row says, cell by cell.
 */
export type OracleRegister = 'catalogue' | 'trainers' | 'locations'
export type RegisterFile = {
  id: number
  register: OracleRegister
  changes: 'reject' | 'apply'
  rows: readonly Readonly<Record<string, string>>[]
}
export type RegisterEvent =
  | { publish: RegisterFile }
  | { withdraw: number }
  /** By hand; null takes the entry away. */
  | { say: { register: OracleRegister; key: string; entry: string | null } }
export type RegisterOutcome = { accepted: number; changed: number; duplicate: number; rejected: number }
export type Registers = Record<OracleRegister, Map<string, string>>

const CELLS: Record<OracleRegister, { key: string[]; said: string[] }> = {
  catalogue: { key: ['number', 'from'], said: ['title', 'solution_area', 'program_value', 'days', 'to'] },
  trainers: { key: ['mct_id'], said: ['name', 'active_from', 'active_to', 'credentials'] },
  locations: { key: ['location_id'], said: ['name', 'country'] },
}

type Row = Readonly<Record<string, string>>
const keyOf = (register: OracleRegister, row: Row) =>
  CELLS[register].key.map((name) => row[name] ?? '').join(' ')
export const entryOf = (register: OracleRegister, row: Row) =>
  CELLS[register].said.map((name) => row[name] ?? '').join(' | ')

/** @param before what stood there before anything was said */
export function replayRegisters(
  before: Registers,
  events: readonly RegisterEvent[],
): { registers: Registers; outcomes: Map<number, RegisterOutcome> } {
  const withdrawn = new Set(events.flatMap((event) => ('withdraw' in event ? [event.withdraw] : [])))
  const registers: Registers = {
    catalogue: new Map(before.catalogue),
    trainers: new Map(before.trainers),
    locations: new Map(before.locations),
  }
  const outcomes = new Map<number, RegisterOutcome>()
  for (const event of events) {
    if ('publish' in event && !withdrawn.has(event.publish.id))
      outcomes.set(event.publish.id, publish(registers[event.publish.register], event.publish))
    if ('say' in event) {
      const { register, key, entry } = event.say
      if (entry === null) registers[register].delete(key)
      else registers[register].set(key, entry)
    }
  }
  return { registers, outcomes }
}

function publish(entries: Map<string, string>, { register, changes, rows }: RegisterFile): RegisterOutcome {
  const outcome = { accepted: 0, changed: 0, duplicate: 0, rejected: 0 }
  const spoken = new Set<string>()
  const { rows: standing, editions } = withoutEditions(rows)
  outcome.duplicate += editions
  for (const row of standing) {
    const [key, entry] = [keyOf(register, row), entryOf(register, row)]
    const again = spoken.has(key)
    spoken.add(key)
    const known = entries.get(key)
    if (known === entry) outcome.duplicate += 1
    else if (known === undefined) outcome.accepted += 1
    else if (changes === 'reject' || again) {
      outcome.rejected += 1
      continue
    } else outcome.changed += 1
    entries.set(key, entry)
  }
  return outcome
}

/** `ZZ-100T00DE` is German for ZZ-100T00: beside the course itself, or another of its languages, it says nothing. */
function withoutEditions(rows: readonly Row[]): { rows: Row[]; editions: number } {
  const courses = rows.map((row) => row.number ?? '').filter((number) => !/T\d\d[A-Z]{2}$/.test(number))
  const kept: Row[] = []
  for (const row of rows) {
    const number = row.number ?? ''
    const course = number.replace(/(T\d\d)[A-Z]{2}$/, '$1')
    if (course !== number && courses.includes(course)) continue
    if (course !== number) courses.push(course)
    kept.push({ ...row, ...(row.number === undefined ? {} : { number: course }) })
  }
  return { rows: kept, editions: rows.length - kept.length }
}

/** Whether a survey counts by its trainer. `trainers`: entries of the register by MCT ID. */
export function eligibilityOn(
  trainers: ReadonlyMap<string, string>,
  checking: boolean,
  mctId: string,
  day: string,
): string {
  if (mctId === '') return 'no_mct'
  if (!checking) return 'mct'
  const [, from = '', to = ''] = trainers.get(mctId)?.split(' | ') ?? []
  const active = trainers.has(mctId) && from <= day && (to === '' || day <= to)
  return active ? 'mct' : 'mct_not_eligible'
}
