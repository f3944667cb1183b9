import { setTimeout as sleep } from 'node:timers/promises'
import postgres from 'postgres'
import { codeOf } from '../lib/passing'
import { Refusal } from '../lib/refusal'
import { TIME_LIMITS } from './time-limits'

/** What a connection that serves asks for as it begins, beside what every pooler knows. */
export const SESSION_SETTINGS = {
  // Compiling a query takes longer than any of ours.
  jit: 'off',
  idle_in_transaction_session_timeout: 300_000,
  statement_timeout: TIME_LIMITS.read.statementMs,
  lock_timeout: TIME_LIMITS.read.lockMs,
} as const

const SECOND_CONNECTION_MS = 10_000
/** As often one connection is asked who answers it: a pooler that deals round would name another one. */
const ASKED = 3

/**
 * Locks, prepared statements and notices belong to a session: a pooler must give each connection a backend of its own.
 * @param name the setting with the address, for people
 * @throws Refusal where it shares backends, or does not know what a connection asks for
 */
export async function requireOwnSessions(url: string, name: string): Promise<void> {
  const one = connect(url)
  const other = connect(url)
  try {
    const asked = new Set<number>()
    for (let time = 0; time < ASKED; time++) asked.add(await backendOf(one))
    // What is idle may be lent to somebody else, and what is held may not: the second one holds what it was given.
    const second = await inTime(holdBackend(other), name)
    asked.add(await backendOf(one))
    if (second === null || asked.size > 1 || asked.has(second)) throw new Refusal(shares(name))
  } catch (error) {
    throw asRefusal(error, name)
  } finally {
    await Promise.all([one.end({ timeout: 1 }), other.end({ timeout: 1 })])
  }
}

const connect = (url: string) =>
  postgres(url, {
    max: 1,
    connect_timeout: 10,
    fetch_types: false,
    onnotice: () => undefined,
    connection: { application_name: 'laurel-sessions', ...SESSION_SETTINGS },
  })

/** In the simple protocol: a prepared statement would fail first, and not say why. */
async function backendOf(sql: postgres.ISql): Promise<number> {
  const [row] = await sql.unsafe<{ pid: number }[]>('select pg_backend_pid() as pid').simple()
  return row?.pid ?? 0
}

/** @returns null where a pooler of single statements ends the connection that begins a transaction. */
async function holdBackend(sql: postgres.Sql): Promise<number | null> {
  try {
    await sql.unsafe('begin').simple()
    return await backendOf(sql)
  } catch (error) {
    if (codeOf(error) === 'CONNECTION_CLOSED') return null
    throw error
  }
}

async function inTime<T>(work: Promise<T>, name: string): Promise<T> {
  const over = new AbortController()
  const late = sleep(SECOND_CONNECTION_MS, undefined, { ref: false, signal: over.signal }).then(() => {
    throw new Refusal(
      `${name} gives Laurel no second connection within ${SECOND_CONNECTION_MS / 1000} seconds: let the pooler or the database give it 40 or more.`,
    )
  })
  for (const promise of [work, late]) promise.catch(() => undefined)
  try {
    return await Promise.race([work, late])
  } finally {
    over.abort()
  }
}

const shares = (name: string) =>
  `${name} leads to a connection pooler that shares connections between transactions, on which Laurel's locks and prepared statements fail: set it to session pooling (PgBouncer: pool_mode = session), or give the address of PostgreSQL itself.`

function asRefusal(error: unknown, name: string): unknown {
  const message = error instanceof Error ? error.message : ''
  if (message.startsWith('unsupported startup parameter'))
    return new Refusal(
      `${name} leads to a connection pooler that does not know what Laurel asks for (${message}): name these in ignore_startup_parameters of PgBouncer: ${Object.keys(SESSION_SETTINGS).join(', ')}.`,
    )
  return error
}
