import { pipeline, type Readable } from 'node:stream'
import type pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { env } from '../lib/env'
import { type ShareLimits, sharesOf } from '../lib/shares'
import { CopyBlocks } from './copy-blocks'
import { begin, opening, openPool } from './copy-connections'
import { openReach } from './reach'

export { type LiteralValue, literal } from './literal'

/** `text` is for one column of JSON: a row a line, only backslashes doubled. */
export type CopyFormat = 'csv' | 'tsv' | 'text'

/** Runs a statement in the snapshot of the copy. Dates come as strings, bigints as numbers. */
export type Read = <Row extends pg.QueryResultRow>(text: string, values?: unknown[]) => Promise<Row[]>

export type CopyRequest = {
  orgId: number
  format: CopyFormat
  /** Columns whose text is quoted, whatever it is. */
  quoted?: readonly string[]
  /** The client has gone: the query ends at once. */
  signal?: AbortSignal
  /** The statement whose rows are sent, every value in it by `literal()`; or a function that makes it. */
  query: string | ((read: Read) => Promise<string>)
}

export type Copier = {
  /**
   * Rows with a header line, in blocks of 64 KiB. An error after the first block destroys the stream, so that nobody
   * takes a part for the whole.
   */
  copyOut(request: CopyRequest): Promise<Readable>
  close(): Promise<void>
}

type CopierOptions = { max?: number; waitMs?: number; stallMs?: number; limitMs?: number }

const OPTIONS: Record<CopyFormat, string> = {
  csv: `FORMAT csv, HEADER true`,
  tsv: `FORMAT csv, HEADER true, DELIMITER E'\\t'`,
  text: 'FORMAT text',
}

/** A reader who takes nothing for so long is ended. */
export const STALL_MS = 30_000
/** Connections for downloads, and how many of them an organization and a person or token may hold. */
export const DOWNLOAD_SHARES: ShareLimits = {
  all: { count: 32, amount: 0 },
  org: { count: 12, amount: 0 },
  who: { count: 8, amount: 0 },
}

/** Downloads have connections of their own: a slow reader must not keep pages waiting. */
export function createCopier(url: string, options: CopierOptions = {}): Copier {
  const { max = DOWNLOAD_SHARES.all.count, waitMs = 5_000, stallMs = STALL_MS, limitMs = 3_600_000 } = options
  const pool = openPool(url, 'laurel-copy', max, waitMs)
  const reach = openReach(url)
  return {
    // Until the first block is there nobody has had any of it.
    copyOut: (request) =>
      reach.steadily(() => start(pool, request, { stallMs, limitMs }), {
        again: () => !request.signal?.aborted,
      }),
    close: async () => {
      await pool.end()
      reach.close()
    },
  }
}

const forced = (columns: readonly string[]): string =>
  columns.length === 0 ? '' : `, FORCE_QUOTE (${columns.map((name) => `"${name}"`).join(', ')})`

type Limits = { stallMs: number; limitMs: number }

async function start(pool: pg.Pool, request: CopyRequest, limits: Limits): Promise<Readable> {
  const { orgId, format, quoted = [], signal, query } = request
  signal?.throwIfAborted()
  const lease = await begin(pool, opening(orgId, 'repeatable read read only', 'copy'), signal)
  const { client } = lease
  try {
    const read: Read = async (text, values) => (await client.query(text, values)).rows
    const statement = typeof query === 'string' ? query : await query(read)
    const source = client.query(copyTo(`COPY (${statement}) TO STDOUT (${OPTIONS[format]}${forced(quoted)})`))
    const blocks = new CopyBlocks(limits.stallMs)
    const end = () => blocks.destroy(new Error('The client has gone.'))
    const limit = setTimeout(() => blocks.destroy(new Error('The download took too long.')), limits.limitMs)
    limit.unref()
    signal?.addEventListener('abort', end, { once: true })
    pipeline(source, blocks, (error) => {
      clearTimeout(limit)
      signal?.removeEventListener('abort', end)
      if (error) lease.drop()
      else client.query('commit').then(lease.giveBack, lease.drop)
    })
    await firstBlock(blocks)
    return blocks
  } catch (error) {
    lease.drop()
    throw error
  }
}

/** Until then an error can still be an answer of its own; later it only breaks the transfer. */
function firstBlock(blocks: CopyBlocks): Promise<void> {
  return new Promise((resolve, reject) => {
    blocks.once('readable', () => {
      blocks.removeListener('error', reject)
      resolve()
    })
    blocks.once('error', reject)
  })
}

const shared = globalThis as typeof globalThis & { laurelCopier?: Copier }

/**
 * `copyOut` of this process, at DATABASE_APP_URL.
 * @param who of the organization asks: the shares are of each
 * @throws LaurelError too_many_requests
 */
export async function copyOut(request: CopyRequest, who: string): Promise<Readable> {
  const url = env().databaseAppUrl
  if (url === undefined)
    throw new Error('DATABASE_APP_URL is not set: start Laurel with "npm start", which sets it.')
  shared.laurelCopier ??= createCopier(url)
  const giveBack = sharesOf('downloads', 'downloads', DOWNLOAD_SHARES).take({ org: request.orgId, who })
  try {
    const blocks = await shared.laurelCopier.copyOut(request)
    // Also where nothing of it is read any more.
    return blocks.once('close', giveBack)
  } catch (error) {
    giveBack()
    throw error
  }
}

export async function closeCopier(): Promise<void> {
  const open = shared.laurelCopier
  shared.laurelCopier = undefined
  await open?.close()
}
