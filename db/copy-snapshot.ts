import { pipeline, type Readable } from 'node:stream'
import type pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { sharesOf } from '../lib/shares'
import { DOWNLOAD_SHARES, type Read, STALL_MS } from './copy'
import { CopyBlocks } from './copy-blocks'
import { begin, opening, openPool } from './copy-connections'

/** Several tables of an organization as they stood at one moment, read one after the other. */
export type Snapshot = {
  read: Read
  /** Rows of a statement, every value in it by `literal()`, as CSV with a header line. */
  copyCsv(query: string): Promise<Readable>
  /** Ends it; what is still being read is broken off. */
  end(): void
}

const LIMIT_MS = 3_600_000
const shared = globalThis as typeof globalThis & { laurelSnapshots?: Map<string, pg.Pool> }

type Asked = { url: string; orgId: number; who: string; signal?: AbortSignal | undefined }

/** @throws LaurelError too_many_requests: it counts as a download */
export async function openSnapshot({ url, orgId, who, signal }: Asked): Promise<Snapshot> {
  const giveBack = sharesOf('downloads', 'downloads', DOWNLOAD_SHARES).take({ org: orgId, who })
  try {
    signal?.throwIfAborted()
    const lease = await begin(poolOf(url), opening(orgId, 'repeatable read read only', 'copy'), signal)
    const { client } = lease
    let reading: Readable | null = null
    let over = false
    /** The last rows may be there before the server says that it is ready for more. */
    let ready: Promise<unknown> = Promise.resolve()
    const end = () => {
      if (over) return
      over = true
      clearTimeout(limit)
      giveBack()
      if (reading) {
        reading.destroy()
        lease.drop()
      } else ready.then(() => client.query('commit')).then(lease.giveBack, lease.drop)
    }
    const limit = setTimeout(end, LIMIT_MS)
    limit.unref()
    return {
      read: async (text, values) => (await client.query(text, values)).rows,
      async copyCsv(query) {
        await ready
        const source = client.query(copyTo(`COPY (${query}) TO STDOUT (FORMAT csv, HEADER true)`))
        ready = new Promise((resolve) => client.once('drain', resolve))
        const blocks = new CopyBlocks(STALL_MS)
        reading = blocks
        pipeline(source, blocks, (error) => {
          if (!error) reading = null
        })
        return blocks
      },
      end,
    }
  } catch (error) {
    giveBack()
    throw error
  }
}

function poolOf(url: string): pg.Pool {
  shared.laurelSnapshots ??= new Map()
  const open = shared.laurelSnapshots.get(url) ?? openPool(url, 'laurel-copy', 8, 5_000)
  shared.laurelSnapshots.set(url, open)
  return open
}

export async function closeSnapshots(): Promise<void> {
  const open = shared.laurelSnapshots
  shared.laurelSnapshots = undefined
  await Promise.all([...(open?.values() ?? [])].map((pool) => pool.end()))
}
