import PgBoss from 'pg-boss'
import postgres from 'postgres'
import { knowArrays } from './array-types'
import { openReach, RECONNECT } from './reach'
import type { RawSql } from './transaction'

/** What the queue brings: which import of which organization has work, and from where it was asked for. */
export type ImportJob = { orgId: number; importId: number; ip: string | null }
export type QueuedJob = { id: string; data: ImportJob }
/** `seconds` since a worker took it. */
export type ActiveJob = QueuedJob & { seconds: number }

/** Where a job goes that failed as often as it may. */
const QUEUE = 'imports'
const GIVEN_UP = 'imports-given-up'
/** Wakes the workers; no payload. */
export const QUEUED_CHANNEL = 'laurel_imports_queued'
const SCHEMA = 'pgboss'

const RETRIES = {
  retryLimit: 3,
  retryDelay: 1,
  retryBackoff: true,
  // The lease says what is lost; this only must never be sooner.
  expireInSeconds: 23 * 3600,
  retentionMinutes: 30 * 24 * 60,
} as const

/** pg-boss gives JSON as objects, which this driver takes as text. */
function asText(value: unknown) {
  if (value === undefined) return null
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? JSON.stringify(value) : value
}

const executor = (sql: Pick<RawSql, 'unsafe'>): PgBoss.Db => ({
  executeSql: async (text: string, values: unknown[] = []) => ({
    rows: [...(await sql.unsafe(text, values.map(asText) as never[]))],
  }),
})

/** On our own connections, so that a job is written in the transaction of its import. */
const bossOn = (sql: Pick<RawSql, 'unsafe'>, migrate = false) =>
  new PgBoss({ db: executor(sql), schema: SCHEMA, migrate, supervise: false, schedule: false })

/** Makes or updates the queue's tables and queues: the owner's part, idempotent. `sql` is one connection. */
export async function installQueue(sql: postgres.Sql): Promise<void> {
  const boss = bossOn(sql, true)
  await boss.start()
  await boss.createQueue(GIVEN_UP)
  await boss.createQueue(QUEUE, { name: QUEUE, ...RETRIES, deadLetter: GIVEN_UP })
  await boss.updateQueue(QUEUE, { name: QUEUE, ...RETRIES, deadLetter: GIVEN_UP })
  await boss.stop({ graceful: false })
}

/** Small files come first: a priority point less for each doubling of the size. */
const priorityOf = (bytes: number) => -Math.ceil(Math.log2(bytes + 1))

/** Writes the job in this transaction and wakes the workers when it is committed. */
export async function sendImport(
  sql: RawSql,
  job: ImportJob,
  { bytes, afterSeconds = 0 }: { bytes: number; afterSeconds?: number },
): Promise<void> {
  await bossOn(sql).send(QUEUE, job, { priority: priorityOf(bytes), startAfter: afterSeconds })
  if (afterSeconds === 0) await wakeWorkers(sql)
}

const wakeWorkers = (sql: RawSql) => sql.unsafe(`select pg_notify('${QUEUED_CHANNEL}', '')`)

/** A job is done with: in this transaction, or not at all. */
export const completeImport = (sql: RawSql, jobId: string) => bossOn(sql).complete(QUEUE, jobId)

/** A job failed: it comes again later, or, the last time, goes to those given up. */
export const failImport = (sql: RawSql, jobId: string, why: string) =>
  bossOn(sql).fail(QUEUE, jobId, { message: why })

/** The next parked job of an organization need not wait for its time. */
export async function hastenImports(sql: RawSql, orgId: number): Promise<void> {
  await sql.unsafe(
    `update ${SCHEMA}.job set start_after = now() where name = $1 and state = 'created' and start_after > now()
       and data ->> 'orgId' = $2::text`,
    [QUEUE, String(orgId)],
  )
  await wakeWorkers(sql)
}

/** Whether any job stands for this import. */
export async function isQueued(sql: RawSql, { orgId, importId }: Omit<ImportJob, 'ip'>): Promise<boolean> {
  const found = await sql.unsafe(
    `select 1 from ${SCHEMA}.job where name in ($1, $2) and state < 'completed'
       and data ->> 'orgId' = $3::text and data ->> 'importId' = $4::text limit 1`,
    [QUEUE, GIVEN_UP, String(orgId), String(importId)],
  )
  return found.length > 0
}

/** What a worker asks of the queue, on a connection of its own. */
export type Queue = {
  fetch(count: number): Promise<QueuedJob[]>
  fetchGivenUp(count: number): Promise<QueuedJob[]>
  /** Jobs that some worker took and has not done with, the oldest first. */
  active(): Promise<ActiveJob[]>
  completeGivenUp(jobId: string): Promise<unknown>
  /** Puts away what is long done. */
  maintain(): Promise<unknown>
  close(): Promise<void>
}

export function openQueue(appUrl: string): Queue {
  const sql = postgres(appUrl, {
    // pg-boss opens and ends transactions in one text.
    max: 1,
    connect_timeout: 10,
    fetch_types: false,
    ...RECONNECT,
    onnotice: () => undefined,
    connection: { application_name: 'laurel-queue' },
  })
  knowArrays(sql)
  const boss = bossOn(sql)
  const reach = openReach(appUrl)
  // Whoever asks the queue asks it again and again: no single question needs to be put twice.
  const steadily = <T>(ask: () => Promise<T>) => reach.steadily(ask, { again: () => false })
  const fetchFrom = async (queue: string, batchSize: number) =>
    (await steadily(() => boss.fetch<ImportJob>(queue, { batchSize }))).map(({ id, data }) => ({ id, data }))
  return {
    fetch: (count) => fetchFrom(QUEUE, count),
    fetchGivenUp: (count) => fetchFrom(GIVEN_UP, count),
    active: () =>
      steadily(async () => [
        ...(await sql.unsafe<ActiveJob[]>(
          `select id, data, extract(epoch from now() - started_on)::float8 as seconds from ${SCHEMA}.job where name = $1 and state = 'active' order by started_on`,
          [QUEUE],
        )),
      ]),
    completeGivenUp: (jobId) => steadily(() => boss.complete(GIVEN_UP, jobId)),
    maintain: () => steadily(() => boss.maintain()),
    close: async () => {
      await sql.end({ timeout: 2 })
      reach.close()
    },
  }
}
