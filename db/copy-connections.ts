import pg from 'pg'
import { LaurelError } from '../lib/errors'
import { isAway } from '../lib/passing'
import { timeLimits, type WorkKind } from './time-limits'

/** Connections of their own for what goes in and out in bulk, so that it never keeps pages waiting. */
export function openPool(url: string, name: string, max: number, waitMs: number): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: name,
    max,
    connectionTimeoutMillis: waitMs,
    idleTimeoutMillis: 10_000,
    allowExitOnIdle: true,
    types: { getTypeParser: typeParser },
  })
  pool.on('error', () => undefined)
  return pool
}

/** @returns the statements that open a transaction in one organization. */
export function opening(orgId: number, mode: string, kind: WorkKind): string {
  if (!Number.isSafeInteger(orgId) || orgId < 1) throw new Error(`${orgId} is not the id of an organization.`)
  // A server on Windows refuses the setting; there it sees at its next write that the client has gone.
  const notice = process.platform === 'win32' ? '' : 'set local client_connection_check_interval = 500;'
  return `begin isolation level ${mode}; ${notice} ${timeLimits(kind)};
    set local datestyle = 'ISO'; set local timezone = 'UTC'; set local jit = off; select laurel_enter_org(${orgId})`
}

/** A connection that lay idle may have been lost without a word: then, and only then, another one is tried. */
export async function begin(pool: pg.Pool, opening: string, signal?: AbortSignal): Promise<Lease> {
  for (let attempt = 1; ; attempt++) {
    const lease = await borrow(pool, signal)
    try {
      await lease.client.query(opening)
      return lease
    } catch (error) {
      lease.drop()
      if (attempt > pool.options.max || signal?.aborted || !isAway(error)) throw error
    }
  }
}

type Lease = { client: pg.PoolClient; giveBack(): void; drop(): void }

async function borrow(pool: pg.Pool, signal: AbortSignal | undefined): Promise<Lease> {
  const client = await pool.connect().catch((error: unknown) => {
    if (pool.totalCount - pool.idleCount < pool.options.max) throw error
    throw new LaurelError(
      'too_many_requests',
      'Too many files are going in or out at this moment: try again in a minute.',
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
