import { PgDialect } from 'drizzle-orm/pg-core'
import { PostgresJsDatabase, PostgresJsSession } from 'drizzle-orm/postgres-js'
import type postgres from 'postgres'

/** Raw statements. Dates and timestamps come and go as strings, bigints as numbers, jsonb goes in as JSON text. */
export type RawSql = postgres.ISql
/** drizzle without transactions of its own. */
export type Statements = Omit<PostgresJsDatabase, 'transaction'>

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
  return new PostgresJsDatabase(dialect, session, undefined)
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

/** The parts of the driver that its types leave out. */
type Connection = { onclose: ((error: Error) => void) | null }
type Query = Promise<unknown> & { handler: (query: Query) => void; reject: (error: unknown) => void }

/**
 * One connection of the pool with an open transaction. The driver's `begin` waits for BEGIN alone, and both it and
 * `reserve` go on writing to a connection that was lost, which throws where nobody can catch it or never settles.
 * Here the first statements travel with the opening, and after the end or a loss nothing is sent any more.
 */
export async function openTransaction(pool: postgres.Sql, opening: string): Promise<Transaction> {
  const reserved = await pool.reserve()
  let connection: Connection | undefined
  let over: Error | undefined
  let firstError: unknown
  let loseIt: (error: Error) => void = () => undefined
  const lost = new Promise<never>((_, reject) => {
    loseIt = reject
  })
  lost.catch(() => undefined)

  const watch = (used: Connection) => {
    connection = used
    used.onclose = (error) => {
      over = error
      loseIt(error)
    }
    return true
  }
  // Asked for before the driver asks, and so first: it sends what has gathered in one go.
  const beforeSending = new Promise<void>((resolve) => setImmediate(resolve))
  const note = (error: unknown) => {
    firstError ??= error
  }
  reserved
    .unsafe(opening, [], { onexecute: watch } as postgres.UnsafeQueryOptions)
    .execute()
    .catch(note)

  async function finish(text: string): Promise<string> {
    if (over) throw over
    const last = reserved.unsafe(text).execute()
    over = new Error('This transaction is over: its statements work only inside of it.')
    const { command } = await Promise.race([last, lost])
    if (!connection) throw new Error('The database driver no longer says which connection it uses.')
    connection.onclose = null
    reserved.release()
    return command
  }

  return {
    sql: watched(reserved, () => over, note),
    lost,
    commit: () => finish('commit'),
    commitBehind: () => beforeSending.then(() => finish('commit')),
    abandon: async (error) => {
      await finish('rollback').catch(() => undefined)
      return codeOf(error) === ABORTED ? (firstError ?? error) : error
    },
  }
}

const codeOf = (error: unknown) =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined

/** Looks at the moment of sending: a statement sent too late would run in another organization's transaction. */
function watched(sql: RawSql, over: () => Error | undefined, note: (error: unknown) => void): RawSql {
  const watch = (made: unknown) => {
    if (!(made instanceof Promise)) return made
    const query = made as Query
    const send = query.handler
    query.handler = (sent) => {
      const error = over()
      if (error) return sent.reject(error)
      sent.catch(note)
      send(sent)
    }
    return query
  }
  return new Proxy(sql, {
    apply: (target, self, given) => watch(Reflect.apply(target, self, given)),
    get: (target, name) =>
      name === 'unsafe'
        ? (...given: Parameters<RawSql['unsafe']>) => watch(target.unsafe(...given))
        : Reflect.get(target, name),
  })
}
