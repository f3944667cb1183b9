import postgres from 'postgres'
import { env } from '../lib/env'
import { knowArrays } from './array-types'
import { fairly } from './fair-turns'
import { Lines } from './lines'
import { createLoader, type Loader } from './load'
import { SESSION_SETTINGS } from './own-sessions'
import { openReach, RECONNECT } from './reach'
import { steadyStatements } from './steady-statements'
import { timeLimits } from './time-limits'
import {
  openTransaction,
  type RawSql,
  type Statements,
  statementsOn,
  type TenantStatements,
  type Transaction,
} from './transaction'

export type { RawSql, Statements, TenantStatements } from './transaction'

/** `db` is drizzle, `sql` the driver itself, both on the one transaction; neither works after its end. */
export type TenantTx = TenantStatements & { sql: RawSql }

/**
 * `read`: one snapshot, and nothing can be written. `batch`: the same for work that sends all its statements before
 * it waits for the first answer; the end then travels with them. `write`: everything is kept together, or nothing.
 * `maintain`: the same for what grows with the data and may take long.
 */
export type TenantMode = 'read' | 'batch' | 'write' | 'maintain'

export type Database = {
  /** The address of the role that serves. */
  url: string
  /** The control plane, outside any organization: for `lib/auth` and `demo` only. */
  control: Statements
  inControl<T>(run: (control: Statements) => Promise<T>): Promise<T>
  /** The same for what is about one organization, whose turn it takes. */
  inControlOf<T>(
    orgId: number,
    mode: 'write' | 'maintain',
    run: (control: Statements) => Promise<T>,
  ): Promise<T>
  /**
   * One transaction in which row-level security shows one organization. Statements that do not need each other's
   * results belong together in a `Promise.all`: they then travel with the opening, in one round trip.
   * A failed statement cannot be passed over: a `write` that catches it throws all the same, and keeps nothing.
   * A database that is coming back is waited for, and what only reads is then read anew: `run` may be called again.
   * @throws DatabaseAway when it stays away, or went away in the middle of a `write`
   */
  inTenant<T>(orgId: number, mode: TenantMode, run: (tx: TenantTx) => Promise<T>): Promise<T>
  /** The same for what brings in rows by the million, on connections of their own. */
  load: Loader['load']
  close(): Promise<void>
}

const isWriting = (mode: TenantMode) => mode === 'write' || mode === 'maintain'
const SNAPSHOT = 'begin isolation level repeatable read read only'
/** Sign-in and accounts take turns as an organization does. */
export const NO_ORGANIZATION = 0
const WRITING = 'begin isolation level read committed'
/** Readers have the limits of their connection. */
const BEGIN: Record<TenantMode, string> = {
  read: SNAPSHOT,
  batch: SNAPSHOT,
  write: `${WRITING}; ${timeLimits('write')}`,
  maintain: `${WRITING}; ${timeLimits('maintain')}`,
}

/** Transactions of a server at a time, which organizations share. */
export const PLACES = 10

/**
 * Connects with the first statement.
 * @param max transactions at a time; statements outside of one have half as many connections of their own
 * @param patienceMs how long a database that is away is waited for
 * @param snapshot exported by another transaction: organizations are read as that one sees them
 */
export function createDatabase(url: string, max = PLACES, patienceMs?: number, snapshot?: string): Database {
  const lines = new Lines(() => connect(url, 1), max)
  const pool = connect(url, Math.max(2, Math.ceil(max / 2)))
  const reach = openReach(url, patienceMs)
  const inTurn = fairly(max)
  const loader = createLoader(url, reach)
  const ending = new Set<Promise<unknown>>()

  function run<T>(mode: TenantMode, opening: string, work: (sql: RawSql) => Promise<T>): Promise<T> {
    const writes = isWriting(mode)
    const done = { begun: false, sent: false }
    return reach.steadily(
      async () => {
        const transaction = await openTransaction(lines, opening)
        done.begun = true
        return through(transaction, mode, work, () => {
          done.sent = true
        })
      },
      { again: () => !(writes && done.begun), unsure: () => writes && done.sent },
    )
  }

  async function through<T>(
    transaction: Transaction,
    mode: TenantMode,
    work: (sql: RawSql) => Promise<T>,
    onCommit: () => void,
  ): Promise<T> {
    if (mode === 'batch') leaveToEnd(transaction.commitBehind())
    try {
      const result = await Promise.race([work(transaction.sql), transaction.lost])
      // A reader has its answer already; only a writer must know that it was kept.
      if (mode === 'read') leaveToEnd(transaction.commit())
      if (!isWriting(mode)) return result
      onCommit()
      if ((await transaction.commit()) !== 'COMMIT')
        throw new Error('A statement of this transaction failed and was passed over, so nothing was kept.')
      return result
    } catch (error) {
      throw await transaction.abandon(error)
    }
  }

  function leaveToEnd(committed: Promise<string>): void {
    const end: Promise<unknown> = committed.catch(() => undefined).finally(() => ending.delete(end))
    ending.add(end)
  }

  const inControlOf: Database['inControlOf'] = (orgId, mode, work) =>
    inTurn(orgId, true, () => run(mode, BEGIN[mode], (sql) => work(statementsOn(sql))))

  return {
    url,
    control: steadyStatements(pool, reach),
    inControl: (work) => inControlOf(NO_ORGANIZATION, 'write', work),
    inControlOf,
    inTenant: async (orgId, mode, work) => {
      const opening = `${begin(mode, snapshot)}; select laurel_enter_org(${checked(orgId)})`
      return inTurn(orgId, isWriting(mode), () =>
        run(mode, opening, (sql) => work({ orgId, sql, db: statementsOn(sql) })),
      )
    },
    load: loader.load,
    close: async () => {
      await Promise.all([...ending, loader.close()])
      await Promise.all([pool.end({ timeout: 5 }), lines.end(5)])
      reach.close()
    },
  }
}

function begin(mode: TenantMode, snapshot?: string): string {
  return snapshot === undefined ? BEGIN[mode] : `${SNAPSHOT}; set transaction snapshot '${snapshot}'`
}

/** It stands in the text of the opening statement. */
function checked(orgId: number): number {
  if (!Number.isSafeInteger(orgId) || orgId < 1) throw new Error(`${orgId} is not the id of an organization.`)
  return orgId
}

const asGiven = (value: string) => value
const DATES = [1082, 1083, 1114, 1184, 1115, 1182, 1185, 1231]
const BIGINT = 20

function connect(url: string, max: number): postgres.Sql {
  const pool = postgres(url, {
    max,
    connect_timeout: 10,
    fetch_types: false,
    ...RECONNECT,
    onnotice: () => undefined,
    connection: {
      application_name: 'laurel',
      TimeZone: 'UTC',
      DateStyle: 'ISO',
      ...SESSION_SETTINGS,
    },
  })
  const { parsers, serializers } = pool.options as unknown as Record<
    'parsers' | 'serializers',
    Record<number, (value: string) => unknown>
  >
  for (const oid of DATES) {
    parsers[oid] = asGiven
    serializers[oid] = asGiven
  }
  for (const oid of [114, 3802]) serializers[oid] = asGiven
  parsers[BIGINT] = exactNumber
  knowArrays(pool)
  return pool
}

function exactNumber(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new Error(`The database gave ${text}, which no number can hold.`)
  return value
}

/** Survives the reloads of development, which would each leave a pool behind. */
const shared = globalThis as typeof globalThis & { laurelDatabase?: Database }

/** The database of this process, at DATABASE_APP_URL. */
export function database(): Database {
  shared.laurelDatabase ??= createDatabase(ownAddress())
  return shared.laurelDatabase
}

function ownAddress(): string {
  const url = env().databaseAppUrl
  if (url === undefined)
    throw new Error('DATABASE_APP_URL is not set: start Laurel with "npm start", which sets it.')
  return url
}

export async function closeDatabase(): Promise<void> {
  const open = shared.laurelDatabase
  shared.laurelDatabase = undefined
  await open?.close()
}
