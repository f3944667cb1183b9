import type { LoadTx } from '@/db/load'
import { importChanges, type RowChange } from '@/db/schema/imports'
import { LaurelError } from '../../errors'
import type { Block } from '../../imports/open-file'
import { readDateIn } from '../../imports/read-date'
import { REGISTER_COLUMNS } from '../../imports/register-columns'
import { raggedRow } from '../../imports/row-reader'
import type { Register } from '../../kinds'
import { publishRegister, type RegisterRow } from '../registers/publish-register'
import type { ImportWork, RowsOutcome } from './import-work'
import { keepRejects } from './keep-rejects'

const FIRST = 50
/** Registers speak of days to come, too. */
const ANY_DAY = '9999-12-31'
/** The entries of a file are held in memory together, under the organization's lock. */
const MAX_CHARACTERS = 50_000_000

/** A file of courses, exams, trainers or locations; in a preview the caller takes everything back. */
export async function workRegister(tx: LoadTx, work: ImportWork, kind: Register): Promise<RowsOutcome> {
  await work.lock(tx)
  const { importId, changes } = work
  const outcome = await publishRegister(tx, { kind, importId, changes, rows: rowsOf(work, kind) })
  work.reached('inserted')
  if (work.mode === 'publish') {
    await keepRejects(tx, importId, outcome.rejects)
    await keepChanges(tx, importId, outcome.changes)
  }
  return {
    ...outcome,
    notes: { newLocations: [], unusualLocations: [] },
    rejects: outcome.rejects.slice(0, FIRST),
    changes: outcome.changes.slice(0, FIRST),
  }
}

/** By our column names, dates as ISO where they can be read. */
async function* rowsOf({ mapping, opened, onRows }: ImportWork, kind: Register): AsyncGenerator<RegisterRow> {
  const at = new Map(
    Object.entries(mapping.columns).map(([ours, theirs]) => [ours, opened.header.names.indexOf(theirs)]),
  )
  const dates = new Set(REGISTER_COLUMNS[kind].filter(({ type }) => type === 'date').map(({ name }) => name))
  const isoOf = (cell: string) => {
    const read = cell === '' ? null : readDateIn(mapping.dateOrder, cell, ANY_DAY)
    return read && 'value' in read ? read.value : cell
  }
  const width = opened.header.names.length
  let [rows, characters] = [0, 0]
  for await (const block of opened.blocks()) {
    for (const row of block.rows) for (const cell of row) characters += cell.length
    if (characters > MAX_CHARACTERS) throw tooLong()
    for (const index of block.rows.keys())
      yield rowOf(block, index, { at, width }, (name, cell) => (dates.has(name) ? isoOf(cell) : cell))
    rows += block.rows.length
    onRows(block.bytesRead, rows)
  }
}

const tooLong = () =>
  new LaurelError(
    'too_large',
    `More than ${MAX_CHARACTERS / 1_000_000} million characters. Split the file and import the parts. Nothing was imported.`,
  )

function rowOf(
  block: Block,
  index: number,
  header: { at: ReadonlyMap<string, number>; width: number },
  read: (name: string, cell: string) => string,
): RegisterRow {
  const cells = block.rows[index] ?? []
  return {
    line: block.lines[index] ?? 0,
    cells: (name) => read(name, cells[header.at.get(name) ?? -1] ?? ''),
    raw: () => block.raw(index),
    ...(cells.length !== header.width && { problem: raggedRow(cells.length, header.width) }),
  }
}

async function keepChanges(tx: LoadTx, importId: number, changes: readonly RowChange[]): Promise<void> {
  for (let start = 0; start < changes.length; start += 500) {
    const rows = changes.slice(start, start + 500)
    await tx.db.insert(importChanges).values(rows.map((row) => ({ ...row, orgId: tx.orgId, importId })))
  }
}
