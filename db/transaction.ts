import { PgDialect } from 'drizzle-orm/pg-core'
import { PostgresJsDatabase, PostgresJsSession } from 'drizzle-orm/postgres-js'
import type postgres from 'postgres'
import { LaurelError } from '../lib/errors'
import type { Lines } from './lines'
import { openWire, type Wire } from './wire'

/** Raw statements. Dates and timestamps come and go as strings, bigints as numbers, jsonb goes in as JSON text. */
export type RawSql = postgres.ISql
/** drizzle without transactions of its own. */
export type Statements = Omit<PostgresJsDatabase, 'transaction'>
/** What most statements need: also on other connections, such as a copy's. */
export type TenantStatements = { orgId: number; db: Statements }

/** A longer statement is made from data and would only fill the server's memory as a prepared one. */
const PREPARE_LIMIT = 8_000
const ABORTED = '25P02'
const dialect = new PgDialect()

/** Statements are prepared: drizzle's own way costs a second round trip and a plan each time. */
export function statementsOn(sql: Pick<RawSql, 'unsafe'>): Statements {
  const client = {
    unsafe: (text: string, values?: never[]) =>
      sql.unsafe(text, values, { prepare: text.length <= PREPARE_LIMIT }),
  }
  const session = new PostgresJsSession(client as unknown as postgres.Sql, dialect, undefined)
  const prepare = session.prepareQuery.bind(session)
  session.prepareQuery = ((...given: Parameters<typeof prepare>) =>
    speakingPlainly(prepare(...given))) as typeof session.prepareQuery
  return new PostgresJsDatabase(dialect, session, undefined)
}

/** drizzle wraps every error in one that repeats the statement: one that says what to do is passed on as it is. */
function speakingPlainly<Prepared extends { execute(values?: Record<string, unknown>): Promise<unknown> }>(
  query: Prepared,
): Prepared {
  const execute = query.execute.bind(query)
  query.execute = (values) =>
    execute(values).catch((error: unknown) => {
      throw error instanceof Error && error.cause instanceof LaurelError ? error.cause : error
    })
  return query
}

export type Transaction = {
  sql: RawSql
  /** Rejects when the connection goes away. */
  lost: Promise<never>
  /** @returns the server's word: COMMIT, or ROLLBACK when a statement had failed before. */
  commit(): Promise<string>
  /** Commits behind the statements that are ready to be sent now, in the same packet. */
  commitBehind(): Promise<string>
  /** Rolls back; returns the error to throw, which is the first that happened. */
  abandon(error: unknown): Promise<unknown>
}

/**
 * A connection of one's own with an open transaction. The driver's `begin` waits for BEGIN alone, and both it and
 * `reserve` go on writing to a connection that was lost, which throws where nobody can catch it or never settles.
 * Here the first statements travel with the opening, and after the end or a loss nothing is sent any more.
 */
export async function openTransaction(lines: Lines, opening: string): Promise<Transaction> {
  const { sql, giveBack } = await lines.take()
  let over: Error | undefined
  let firstError: unknown
  let loseIt: (error: Error) => void = () => undefined
  const lost = new Promise<never>((_, reject) => {
    loseIt = reject
  })
  lost.catch(() => undefined)
  const note = (error: unknown) => {
    firstError ??= error
  }
  // Asked for before the driver asks, and so first: it sends what has gathered in one go.
  let beforeSending = atImmediate()
  let tooEarly = false
  void beforeSending.then(() => {
    tooEarly = true
  })
  const onLost = (error: Error) => {
    over ??= error
    loseIt(error)
    giveBack()
  }
  const wire = await openWire(sql, opening, onLost, note).catch((error) => {
    giveBack()
    throw error
  })
  // It had to connect first.
  if (tooEarly) beforeSending = atImmediate()

  async function finish(text: string): Promise<string> {
    if (over) throw over
    const last = sql.unsafe(text)
    wire.carry(last)
    over = new Error('This transaction is over: its statements work only inside of it.')
    const { command } = await Promise.race([last, lost])
    wire.leave()
    giveBack()
    return command
  }

  return {
    sql: watched(sql, wire, () => over, note),
    lost,
    commit: () => finish('commit'),
    commitBehind: () => beforeSending.then(() => finish('commit')),
    abandon: async (error) => {
      await finish('rollback').catch(() => undefined)
      return codeOf(error) === ABORTED ? (firstError ?? error) : error
    },
  }
}

const atImmediate = () => new Promise<void>((resolve) => setImmediate(resolve))

const codeOf = (error: unknown) =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined

/** Looks at the moment of sending: a statement sent too late would run in another organization's transaction. */
function watched(
  sql: RawSql,
  wire: Wire,
  over: () => Error | undefined,
  note: (error: unknown) => void,
): RawSql {
  const watch = (made: unknown) => {
    if (made instanceof Promise) wire.carry(made, over, note)
    return made
  }
  return new Proxy(sql, {
    apply: (target, self, given) => watch(Reflect.apply(target, self, given)),
    get: (target, name) =>
      name === 'unsafe'
        ? (...given: Parameters<RawSql['unsafe']>) => watch(target.unsafe(...given))
        : Reflect.get(target, name),
  })
}
