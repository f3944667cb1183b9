import type { Readable, Writable } from 'node:stream'
import pg from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'

/** One connection of the owner with an open transaction, which also copies; texts are the same on every server. */
export type CopySession = {
  /** bigint and dates come as text. */
  query<Row extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<Row[]>
  /** The rows of a statement as COPY's text format has them. */
  copyOut(statement: string): Readable
  copyIn(table: string, columns: readonly string[]): Writable
  commit(): Promise<void>
  /** Ends the connection, and with it what was not committed. */
  close(): Promise<void>
}

/** `read` is one snapshot of everything. */
const BEGIN = { read: 'begin isolation level repeatable read read only', write: 'begin' }

const SETTINGS = `set local datestyle = 'ISO'; set local timezone = 'UTC'; set local intervalstyle = 'postgres';
  set local bytea_output = 'hex'; set local extra_float_digits = 1; set local jit = off; set local statement_timeout = 0;
  set local lock_timeout = 0; set local idle_in_transaction_session_timeout = 0`

export async function openCopySession(ownerUrl: string, mode: 'read' | 'write'): Promise<CopySession> {
  const client = new pg.Client({
    connectionString: ownerUrl,
    application_name: 'laurel-backup',
    types: { getTypeParser: (oid) => (oid === 16 ? (text: string) => text === 't' : (text: string) => text) },
  })
  // The loss shows in whatever is under way; without a listener it would end the process.
  client.on('error', () => undefined)
  await client.connect()
  await client.query(`${BEGIN[mode]}; ${SETTINGS}`)
  return {
    query: async (text, values) => (await client.query(text, values)).rows,
    copyOut: (statement) => client.query(copyTo(`COPY (${statement}) TO STDOUT`)),
    copyIn: (table, columns) => client.query(copyFrom(`COPY ${table} (${columns.join(', ')}) FROM STDIN`)),
    commit: async () => {
      await client.query('commit')
    },
    close: () => client.end(),
  }
}
