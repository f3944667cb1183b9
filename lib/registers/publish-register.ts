import type { TenantStatements } from '@/db/client'
import type { RowChange } from '@/db/schema/imports'
import { Deltas } from '@/lib/imports/sql/totals'
import { appendStatements, type Said } from '@/lib/registers/sql/register-statements'
import { readEntries, writeEntries } from '@/lib/registers/sql/register-tables'
import { LaurelError } from '../errors'
import type { Register } from '../imports/model/import-kinds'
import { followRegister } from './follow-register'
import type { EntryCells, EntryProblem, ReadEntry } from './model/entries'
import { differences, nameOf, type Payload, type RegisterName, registerOf } from './model/entries'
import { readEntry } from './read-entry'
import { refuseMerged } from './refuse-merged'

/** A row of the file. `raw` is asked for where the row is kept aside, perhaps after the last row was read. */
export type RegisterRow = {
  line: number
  cells: EntryCells
  raw: () => Buffer
  /** Why nothing can be read of it, such as cells too many. */
  problem?: EntryProblem
}
export type RegisterInput = {
  kind: Register
  importId: number
  changes: 'reject' | 'apply'
  rows: AsyncIterable<RegisterRow>
}
export type RegisterReject = EntryProblem & { line: number; raw: Buffer }
export type RegisterOutcome = {
  counts: {
    rowsRead: number
    rowsAccepted: number
    rowsChanged: number
    rowsDuplicate: number
    rowsRejected: number
  }
  rejects: RegisterReject[]
  changes: RowChange[]
  deltas: Deltas
}

type Row = { line: number; raw: () => Buffer; entry: ReadEntry }
const MAX_ROWS = 50_000

/**
 * Takes a file of a register in, in the transaction and under the lock of the caller: entries, what the log says of
 * them, and what follows for line items. Known entries with other content are changed or kept aside, as asked.
 * @throws LaurelError too_large
 */
export async function publishRegister(tx: TenantStatements, input: RegisterInput): Promise<RegisterOutcome> {
  const register = registerOf(input.kind)
  const { rows, rejects, rowsRead, editions } = await readRows(input)
  const merged = register === 'locations' ? await refuseMerged(tx, rows) : { rows, rejects: [] }
  const publishing = new Publishing(register, input.changes, await standing(tx, register, merged.rows))
  for (const row of merged.rows) publishing.take(row)
  await appendStatements(tx, register, input.importId, publishing.said)
  await writeEntries(tx, register, publishing.written)
  const deltas = new Deltas()
  await followRegister(tx, register, [...publishing.written.keys()], deltas)
  const all = [...rejects, ...merged.rejects, ...publishing.rejects].sort((a, b) => a.line - b.line)
  const counts = { ...publishing.counts, rowsRead, rowsRejected: all.length }
  counts.rowsDuplicate += editions
  return { counts, rejects: all, changes: publishing.changes, deltas }
}

const standing = (tx: TenantStatements, register: RegisterName, rows: readonly Row[]) =>
  readEntries(
    tx,
    register,
    rows.map(({ entry }) => entry.key),
  )

/** @returns editions: how many rows name a language edition of a course that the file names anyway. */
async function readRows({ kind, rows: source }: RegisterInput) {
  const read: Row[] = []
  const rejects: RegisterReject[] = []
  for await (const { line, cells, raw, problem } of source) {
    if (read.length + rejects.length === MAX_ROWS)
      throw new LaurelError(
        'too_large',
        `More than ${MAX_ROWS} rows. Split the file and import the parts. Nothing was imported.`,
      )
    const reading = problem ? { problem } : readEntry(kind, cells)
    if ('entry' in reading) read.push({ line, raw, entry: reading.entry })
    else rejects.push({ line, raw: raw(), ...reading.problem })
  }
  const rows = withoutEditions(read)
  return { rows, rejects, rowsRead: read.length + rejects.length, editions: read.length - rows.length }
}

/** The catalogue knows courses: one row stands for all languages, the course's own where the file has it. */
function withoutEditions(rows: readonly Row[]): Row[] {
  const named = new Set(
    rows.flatMap(({ entry: { course } }) => (course && !course.edition ? [course.number] : [])),
  )
  return rows.filter(({ entry: { course } }) => {
    if (!course?.edition) return true
    if (named.has(course.number)) return false
    named.add(course.number)
    return true
  })
}

/** The rows one after the other against what stands: of each entry the first row of the file speaks. */
class Publishing {
  readonly counts = { rowsAccepted: 0, rowsChanged: 0, rowsDuplicate: 0 }
  readonly rejects: RegisterReject[] = []
  readonly changes: RowChange[] = []
  readonly said: Said[] = []
  readonly written = new Map<string, Payload>()
  private readonly first = new Set<string>()

  constructor(
    private readonly register: RegisterName,
    private readonly mode: 'reject' | 'apply',
    private readonly standing: Map<string, Payload>,
  ) {}

  take(row: Row): void {
    const { key, payload } = row.entry
    const known = this.standing.get(key)
    const repeated = this.first.has(key)
    if (!repeated) {
      this.first.add(key)
      this.said.push({ key, payload })
    }
    if (known === undefined) {
      this.counts.rowsAccepted += 1
      this.write(key, payload)
      return
    }
    const columns = differences(this.register, known, payload)
    if (columns.length === 0) {
      this.counts.rowsDuplicate += 1
      return
    }
    if (repeated || this.mode === 'reject') {
      this.rejects.push(
        this.conflict(
          row,
          columns.map(({ column }) => column),
          repeated,
        ),
      )
      return
    }
    this.counts.rowsChanged += 1
    this.changes.push({ line: row.line, identity: nameOf(this.register, key), columns })
    this.write(key, payload)
  }

  private write(key: string, payload: Payload): void {
    this.standing.set(key, payload)
    this.written.set(key, payload)
  }

  private conflict({ line, raw, entry }: Row, columns: string[], repeated: boolean): RegisterReject {
    const name = nameOf(this.register, entry.key)
    const message = repeated
      ? `${name} stands in this file twice with other content (${columns.join(', ')}). Keep one of the rows.`
      : `${name} is already known with other content (${columns.join(', ')}). Take the new values when you import it, or fix this row.`
    return { line, raw: raw(), column: KEY_COLUMNS[this.register], code: 'conflict', message }
  }
}

const KEY_COLUMNS: Record<RegisterName, string> = {
  catalogue: 'number',
  trainers: 'mct_id',
  locations: 'location_id',
}
