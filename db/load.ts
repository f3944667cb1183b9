import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { begin, opening, openPool } from './copy-connections'
import { fairly } from './fair-turns'
import { oneByOne } from './one-by-one'
import type { Reach } from './reach'
import { type RawSql, type Statements, statementsOn, type TenantStatements } from './transaction'

/** A transaction in one organization that also takes rows in by COPY, into temporary tables of its own. */
export type LoadTx = TenantStatements & {
  /** @param rows lines in COPY's text format, in pieces of any length */
  copyIn(table: string, columns: readonly string[], rows: AsyncIterable<Buffer>): Promise<void>
}

export type LoadOptions = {
  /** `discard`: one snapshot, and in the end everything is rolled back. */
  end: 'keep' | 'discard'
  /** Ends the connection, and the transaction with it. */
  signal?: AbortSignal
}

export type Loader = {
  load<T>(orgId: number, options: LoadOptions, run: (tx: LoadTx) => Promise<T>): Promise<T>
  close(): Promise<void>
}

/**
 * Sorting and comparing a million rows in memory; a file has one such transaction at a time. Whoever is paused or
 * unplugged in the middle of it loses it, and with it the lock, in less time than a lease lasts.
 */
const SETTINGS = `set local work_mem = '96MB'; set local temp_buffers = '32MB';
  set local idle_in_transaction_session_timeout = '15s'; set local tcp_keepalives_idle = 8;
  set local tcp_keepalives_interval = 4; set local tcp_keepalives_count = 2`

export function createLoader(url: string, reach: Reach, max = 8): Loader {
  const pool = openPool(url, 'laurel-load', max, 30_000)
  const inTurn = fairly(max)
  return {
    close: () => pool.end(),
    load: (orgId, options, run) =>
      inTurn(orgId, options.end === 'keep', () => loaded(pool, reach, orgId, options, run)),
  }
}

async function loaded<T>(
  pool: pg.Pool,
  reach: Reach,
  orgId: number,
  { end, signal }: LoadOptions,
  run: (tx: LoadTx) => Promise<T>,
): Promise<T> {
  signal?.throwIfAborted()
  const mode = end === 'keep' ? 'read committed' : 'repeatable read'
  const done = { begun: false, sent: false }
  const attempt = async () => {
    const begins = `${opening(orgId, mode, 'load')}; ${SETTINGS}`
    const { client, giveBack, drop } = await begin(pool, begins, signal)
    done.begun = true
    try {
      const inTurn = oneByOne()
      const result = await run({
        orgId,
        db: statementsOf(client, inTurn),
        copyIn: (table, columns, rows) => inTurn(() => copyInto(client, table, columns, rows)),
      })
      done.sent = end === 'keep'
      // Behind whatever nobody waited for.
      await inTurn(() => client.query(end === 'keep' ? 'commit' : 'rollback'))
      giveBack()
      return result
    } catch (error) {
      // Whatever state the connection is in: with it goes the transaction.
      drop()
      throw error
    }
  }
  return reach.steadily(attempt, { again: () => !done.begun, unsure: () => done.sent })
}

const copyInto = (
  client: pg.PoolClient,
  ...[table, columns, rows]: Parameters<LoadTx['copyIn']>
): Promise<void> =>
  pipeline(
    Readable.from(rows, { objectMode: false }),
    client.query(copyFrom(`COPY ${table} (${columns.join(', ')}) FROM STDIN`)),
  )

/** The same statements as everywhere, on this driver: it answers in the other one's words. */
function statementsOf(client: pg.PoolClient, inTurn: ReturnType<typeof oneByOne>): Statements {
  const unsafe = (text: string, values: unknown[] = []) => {
    const rows = (asArrays: boolean) =>
      inTurn(async () => {
        const result: pg.QueryResult = await client.query({
          text,
          values,
          ...(asArrays && { rowMode: 'array' }),
        })
        return result.rows
      })
    return {
      // biome-ignore lint/suspicious/noThenProperty: the other driver's query starts when it is awaited, too.
      then: (...then: Parameters<Promise<unknown[]>['then']>) => rows(false).then(...then),
      values: () => rows(true),
    }
  }
  return statementsOn({ unsafe } as unknown as Pick<RawSql, 'unsafe'>)
}
