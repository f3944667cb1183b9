import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'

/** A connection that copies and counts, by the role that serves and in its organization. */
export type BareCopy = {
  /** Statements before the copy, in its transaction. */
  read(text: string, values?: unknown[]): Promise<pg.QueryResultRow[]>
  /** @returns milliseconds and bytes */
  copy(query: string): Promise<{ ms: number; bytes: number }>
  close(): Promise<void>
}

export async function openBareCopy(appUrl: string, orgId: number): Promise<BareCopy> {
  // Dates as text, as the product's own copy reads them.
  const client = new pg.Client({
    connectionString: appUrl,
    types: { getTypeParser: () => (text: string) => text },
  })
  await client.connect()
  await client.query(`begin isolation level repeatable read read only; set local datestyle = 'ISO';
    set local timezone = 'UTC'; set local jit = off; select laurel_enter_org(${orgId})`)
  return {
    read: async (text, values) => (await client.query(text, values)).rows,
    copy: async (query) => {
      const begin = performance.now()
      let bytes = 0
      const stream = client.query(copyTo(`COPY (${query}) TO STDOUT CSV`))
      stream.on('data', (block: Buffer) => {
        bytes += block.length
      })
      await new Promise<void>((done, fail) => stream.once('end', done).once('error', fail))
      return { ms: performance.now() - begin, bytes }
    },
    close: () => client.end(),
  }
}
