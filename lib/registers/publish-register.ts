import type { TenantStatements } from '@/db/client'
import type { RowChange } from '@/db/schema/imports'
import { Deltas } from '@/lib/imports/sql/totals'
import { appendStatements, type Said } from '@/lib/registers/sql/register-statements'
import { readEntries, writeEntries } from '@/lib/registers/sql/register-tables'
import type { Register } from '../imports/model/import-kinds'
import { followRegister } from './follow-register'
import { differences, nameOf, type Payload, type RegisterName, registerOf } from './model/entries'
import { isPlain, PLAIN_REGISTERS, type PlainName } from './model/plain-registers'
import { type EntryRow, type RegisterReject, type RegisterRow, readRows } from './read-rows'
import { refuseMerged } from './refuse-merged'
import { sealRows } from './seal-rows'

type RegisterInput = {
  kind: Register
  importId: number
  changes: 'reject' | 'apply'
  rows: AsyncIterable<RegisterRow>
}
type RegisterOutcome = {
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

/**
 * Takes a file of a register in, in the transaction and under the lock of the caller: entries, what the log says of
 * them, and what follows for line items. Known entries with other content are changed or kept aside, as asked.
 * @throws LaurelError too_large
 */
export async function publishRegister(tx: TenantStatements, input: RegisterInput): Promise<RegisterOutcome> {
  const register = registerOf(input.kind)
  const read = await readRows(input.kind, input.rows)
  const { rows, rejects, rowsRead, editions } = register === 'codes' ? sealRows(tx.orgId, read) : read
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

const standing = (tx: TenantStatements, register: RegisterName, rows: readonly EntryRow[]) =>
  readEntries(
    tx,
    register,
    rows.map(({ entry }) => entry.key),
  )

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

  take(row: EntryRow): void {
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

  private conflict({ line, raw, entry }: EntryRow, columns: string[], repeated: boolean): RegisterReject {
    const name = nameOf(this.register, entry.key)
    const message = repeated
      ? `${name} appears in this file twice with different content (${columns.join(', ')}). Keep one of the rows.`
      : `${name} is already known with different content (${columns.join(', ')}). Take the new values when you import it, or fix this row.`
    return { line, raw: raw(), column: keyColumn(this.register), code: 'conflict', message }
  }
}

const KEY_COLUMNS: Record<Exclude<RegisterName, PlainName>, string> = {
  catalogue: 'number',
  trainers: 'mct_id',
  locations: 'location_id',
}
const keyColumn = (register: RegisterName): string =>
  isPlain(register) ? (PLAIN_REGISTERS[register].key[0]?.column ?? '') : KEY_COLUMNS[register]
