import { pipeline, type Readable } from 'node:stream'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { env } from '../lib/env'
import { LaurelError } from '../lib/errors'
import { CopyBlocks } from './copy-blocks'

export { type LiteralValue, literal } from './literal'

/** `text` is for one column of JSON: a row a line, only backslashes doubled. */
export type CopyFormat = 'csv' | 'tsv' | 'text'

/** Runs a statement in the snapshot of the copy. Dates come as strings, bigints as numbers. */
export type Read = <Row extends pg.QueryResultRow>(text: string, values?: unknown[]) => Promise<Row[]>

export type CopyRequest = {
  orgId: number
  format: CopyFormat
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

export type CopierOptions = { max?: number; waitMs?: number; stallMs?: number; limitMs?: number }

const OPTIONS: Record<CopyFormat, string> = {
  csv: `FORMAT csv, HEADER true`,
  tsv: `FORMAT csv, HEADER true, DELIMITER E'\\t'`,
  text: 'FORMAT text',
}

/** Downloads have connections of their own: a slow reader must not keep pages waiting. */
export function createCopier(url: string, options: CopierOptions = {}): Copier {
  const { max = 32, waitMs = 5_000, stallMs = 60_000, limitMs = 3_600_000 } = options
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'laurel-copy',
    max,
    connectionTimeoutMillis: waitMs,
    idleTimeoutMillis: 10_000,
    allowExitOnIdle: true,
    types: { getTypeParser: typeParser },
  })
  pool.on('error', () => undefined)
  return {
    copyOut: (request) => start(pool, request, { stallMs, limitMs }),
    close: () => pool.end(),
  }
}

type Limits = { stallMs: number; limitMs: number }

async function start(pool: pg.Pool, request: CopyRequest, limits: Limits): Promise<Readable> {
  const { orgId, format, signal, query } = request
  signal?.throwIfAborted()
  const lease = await begin(pool, opening(orgId), signal)
  const { client } = lease
  try {
    const read: Read = async (text, values) => (await client.query(text, values)).rows
    const statement = typeof query === 'string' ? query : await query(read)
    const source = client.query(copyTo(`COPY (${statement}) TO STDOUT (${OPTIONS[format]})`))
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

/** A connection that lay idle may have been lost without a word: then, and only then, another one is tried. */
async function begin(pool: pg.Pool, opening: string, signal?: AbortSignal): Promise<Lease> {
  for (let attempt = 1; ; attempt++) {
    const lease = await borrow(pool, signal)
    try {
      await lease.client.query(opening)
      return lease
    } catch (error) {
      lease.drop()
      if (attempt > pool.options.max || signal?.aborted || !isLoss(error)) throw error
    }
  }
}

const ADMIN_SHUTDOWN = '57P01'

function isLoss(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if ('code' in error && (error.code === ADMIN_SHUTDOWN || error.code === 'ECONNRESET')) return true
  return error.message.startsWith('Connection terminated')
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

function opening(orgId: number): string {
  if (!Number.isSafeInteger(orgId) || orgId < 1) throw new Error(`${orgId} is not the id of an organization.`)
  // A server on Windows refuses the setting; there it sees at its next write that the client has gone.
  const notice = process.platform === 'win32' ? '' : 'set local client_connection_check_interval = 500;'
  return `begin isolation level repeatable read read only; ${notice}
    set local datestyle = 'ISO'; set local timezone = 'UTC'; set local jit = off; select laurel_enter_org(${orgId})`
}

type Lease = { client: pg.PoolClient; giveBack(): void; drop(): void }

async function borrow(pool: pg.Pool, signal: AbortSignal | undefined): Promise<Lease> {
  const client = await pool.connect().catch((error: unknown) => {
    if (pool.totalCount - pool.idleCount < pool.options.max) throw error
    throw new LaurelError(
      'too_many_requests',
      'Too many downloads are running at this moment: try again in a minute.',
    )
  })
  let held = true
  const ignore = () => undefined
  const release = (broken: boolean) => {
    if (!held) return
    held = false
    signal?.removeEventListener('abort', drop)
    client.release(broken)
    if (!broken) client.removeListener('error', ignore)
  }
  // Without a listener the loss of a borrowed connection would end the process.
  client.on('error', ignore)
  const drop = () => release(true)
  signal?.addEventListener('abort', drop, { once: true })
  return { client, giveBack: () => release(false), drop }
}

const DATES: number[] = [1082, 1083, 1114, 1184]
const BIGINT = 20

function typeParser(oid: number, format?: 'text' | 'binary'): (value: string) => unknown {
  if (DATES.includes(oid)) return (value) => value
  if (oid === BIGINT) return Number
  return format === 'binary' ? pg.types.getTypeParser(oid, 'text') : pg.types.getTypeParser(oid)
}

const shared = globalThis as typeof globalThis & { laurelCopier?: Copier }

/** `copyOut` of this process, at DATABASE_APP_URL. */
export function copyOut(request: CopyRequest): Promise<Readable> {
  const url = env().databaseAppUrl
  if (url === undefined)
    throw new Error('DATABASE_APP_URL is not set: start Laurel with "npm start", which sets it.')
  shared.laurelCopier ??= createCopier(url)
  return shared.laurelCopier.copyOut(request)
}

export async function closeCopier(): Promise<void> {
  const open = shared.laurelCopier
  shared.laurelCopier = undefined
  await open?.close()
}
