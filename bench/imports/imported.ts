import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { PlainDate } from '../../lib/dates'
import type { ImportKind, RecordKind } from '../../lib/imports/model/import-kinds'
import type { Organization } from '../support/organization'
import type { Workbench } from '../support/workbench'

/**
 * `sorted`: as a system writes it down, by date and with serial numbers. `shuffled`: codes and dates in no order.
 * An index takes the first in several times as fast as the second.
 */
export const ORDERS = ['sorted', 'shuffled'] as const
export type Order = (typeof ORDERS)[number]

/** Rows as they come in a file, the last of the day before `today`. */
export type Content = { rows: number; order: Order; today: PlainDate }

/** The cells of a row, in the order of the header. */
export type Row = readonly string[]

/** A kind of file that a bench has taken in, and a table that takes the same values by COPY. */
export type Imported = {
  kind: ImportKind | RecordKind
  header: readonly string[]
  rows(content: Content): Iterable<Row>
  /** Statements that make the table. */
  create(table: string): string
  storedColumns: string
  /** A row as the table keeps it, its cells for COPY. */
  storedRow(bench: Workbench, org: Organization): Promise<(row: Row) => readonly (string | number)[]>
  /** @throws unless the organization has exactly that many rows, all as they should be */
  check(bench: Workbench, org: Organization, rows: number): Promise<void>
}

const ROWS_AT_ONCE = 2000

/** The file a partner sends. @returns its path */
export const writeSent = ({ kind, header, rows }: Imported, folder: string, content: Content) =>
  write(
    join(folder, `${kind}-${content.order}-${content.rows}.csv`),
    rows(content),
    (row) => row.join(','),
    header.join(','),
  )

/** The same values as the table keeps them, for COPY. @returns its path */
export async function writeStored(
  bench: Workbench,
  org: Organization,
  { kind, rows, storedRow }: Imported,
  folder: string,
  content: Content,
): Promise<string> {
  const stored = await storedRow(bench, org)
  const path = join(folder, `${kind}-${content.order}-${content.rows}.copy`)
  return write(path, rows(content), (row) => stored(row).join('\t'))
}

async function write(
  path: string,
  rows: Iterable<Row>,
  line: (row: Row) => string,
  header?: string,
): Promise<string> {
  await pipeline(function* () {
    let text = header === undefined ? '' : `${header}\n`
    let held = 0
    for (const row of rows) {
      text += `${line(row)}\n`
      if (++held % ROWS_AT_ONCE > 0) continue
      yield text
      text = ''
    }
    yield text
  }, createWriteStream(path))
  return path
}
