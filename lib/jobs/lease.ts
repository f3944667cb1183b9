import { sql } from 'drizzle-orm'
import type { Database, TenantTx } from '@/db/client'
import { type ImportProgress, imports } from '@/db/schema/imports'
import { inOrg } from '@/db/tenancy'
import { tellChange } from '@/lib/imports/sql/import-changes'

/**
 * Who works on an import, and until when unless it says so again. The queue only brings work; whether a worker may go
 * on, and whether another one may take over, is decided here, by the database's clock.
 */
export const LEASE_SECONDS = 15
export const RENEW_MS = 3_000
/** So often an import is begun before it is given up. */
const MAX_ATTEMPTS = 4

/** The import a worker holds. */
export type Held = { orgId: number; importId: number; leaseOwner: string }
type Claim =
  | 'taken'
  /** Something of the organization runs, or came first: later. */
  | 'busy'
  /** Begun too often. */
  | 'exhausted'
  /** Nothing left to do. */
  | 'over'

const LOCK = 0x1a_0e5
const NOT_HELD = { leaseOwner: null, leaseUntil: null, progress: null }
const until = sql`now() + make_interval(secs => ${LEASE_SECONDS}::int)`

/** Takes a waiting import; one per organization at a time, first come first. */
export async function claimImport(db: Database, { orgId, importId, leaseOwner }: Held): Promise<Claim> {
  return db.inTenant(orgId, 'write', async (tx) => {
    await tx.db.execute(sql`select pg_advisory_xact_lock(${LOCK}, hashint8(${orgId}::bigint))`)
    const open = await tx.db
      .select({
        id: imports.id,
        status: imports.status,
        attempts: imports.attempts,
        live: sql<boolean>`coalesce(${imports.leaseUntil} > now(), false)`,
      })
      .from(imports)
      .where(sql`${inOrg(imports, tx.orgId)} and ${imports.status} in ('waiting', 'running')`)
    const own = open.find(({ id }) => id === importId)
    if (!own) return 'over'
    const first = open.some((one) => one.status === 'waiting' && one.attempts === 0 && one.id < importId)
    if (first || open.some((one) => one.status === 'running' && one.live)) return 'busy'
    const row = sql`${inOrg(imports, tx.orgId)} and ${imports.id} = ${importId}`
    const free = await tx.db
      .select({ id: imports.id })
      .from(imports)
      .where(
        sql`${row} and ${imports.status} in ('waiting', 'running') and coalesce(${imports.leaseUntil} <= now(), true)`,
      )
      .for('update', { skipLocked: true })
    if (free.length === 0) return 'busy'
    if (own.attempts >= MAX_ATTEMPTS) return 'exhausted'
    await tx.db
      .update(imports)
      .set({ status: 'running', leaseOwner, leaseUntil: until, attempts: own.attempts + 1, progress: null })
      .where(row)
    await tellChange(tx, importId, null)
    return 'taken'
  })
}

const isOpen = (status: string): boolean => status === 'waiting' || status === 'running'

const heldBy = (tx: TenantTx, { importId, leaseOwner }: Held) =>
  sql`${inOrg(imports, tx.orgId)} and ${imports.id} = ${importId} and ${imports.leaseOwner} = ${leaseOwner} and ${imports.status} = 'running'`

/**
 * Keeps the import, and says how far it is. @returns false when it is lost; one that has ended is not: who holds it may not
 * have heard yet that it is published, as a large transaction has much to clear away after that.
 * While the transaction that publishes holds the row, nobody else can take it either: then only the word goes out.
 */
export async function renewLease(
  db: Database,
  held: Held,
  progress: ImportProgress | null,
): Promise<boolean> {
  return db.inTenant(held.orgId, 'write', async (tx) => {
    const mine = heldBy(tx, held)
    const free = await tx.db
      .select({ id: imports.id })
      .from(imports)
      .where(mine)
      .for('update', { skipLocked: true })
    if (free.length > 0) await tx.db.update(imports).set({ leaseUntil: until, progress }).where(mine)
    else {
      const [now] = await tx.db
        .select({ status: imports.status, leaseOwner: imports.leaseOwner })
        .from(imports)
        .where(sql`${inOrg(imports, tx.orgId)} and ${imports.id} = ${held.importId}`)
      if (now && !isOpen(now.status)) return true
      if (now?.status !== 'running' || now.leaseOwner !== held.leaseOwner) return false
    }
    await tellChange(tx, held.importId, progress)
    return true
  })
}

/** Gives a held import back, in the caller's transaction. @returns false when it was lost before. */
export async function releaseLease(
  tx: TenantTx,
  held: Held,
  { counts }: { counts: boolean },
): Promise<boolean> {
  const [row] = await tx.db
    .update(imports)
    .set({ status: 'waiting', ...NOT_HELD, ...(counts ? {} : { attempts: sql`${imports.attempts} - 1` }) })
    .where(heldBy(tx, held))
    .returning({ id: imports.id })
  if (row) await tellChange(tx, held.importId, null)
  return row !== undefined
}

/** What the sweep finds of an import whose job somebody took and did not end. */
type Standing = 'over' | 'lost' | 'held'

/** An import whose holder fell silent waits again; `lost` when it does. Rows under work are left alone. */
export async function takeFromSilent(tx: TenantTx, importId: number): Promise<Standing> {
  const own = sql`${inOrg(imports, tx.orgId)} and ${imports.id} = ${importId}`
  const [row] = await tx.db
    .select({
      status: imports.status,
      live: sql<boolean>`coalesce(${imports.leaseUntil} > now(), false)`,
    })
    .from(imports)
    .where(own)
  if (!row || !isOpen(row.status)) return 'over'
  if (row.status === 'waiting') return 'lost'
  if (row.live) return 'held'
  const free = await tx.db
    .select({ id: imports.id })
    .from(imports)
    .where(sql`${own} and ${imports.status} = 'running' and ${imports.leaseUntil} <= now()`)
    .for('update', { skipLocked: true })
  if (free.length === 0) return 'held'
  await tx.db
    .update(imports)
    .set({ status: 'waiting', ...NOT_HELD })
    .where(own)
  await tellChange(tx, importId, null)
  return 'lost'
}

/** Ends an import that cannot be brought to an end; it can be started again while its file is kept. */
export async function giveUp(tx: TenantTx, importId: number): Promise<void> {
  const [row] = await tx.db
    .update(imports)
    .set({
      status: 'refused',
      ...NOT_HELD,
      problem: {
        code: 'gave_up',
        message: `The import was started ${MAX_ATTEMPTS} times and interrupted each time; the file is not at fault. Nothing was imported. Try again; if it happens again, ask the person who runs Laurel to look into its log.`,
      },
    })
    .where(
      sql`${inOrg(imports, tx.orgId)} and ${imports.id} = ${importId} and ${imports.status} in ('waiting', 'running') and coalesce(${imports.leaseUntil} <= now(), true)`,
    )
    .returning({ id: imports.id })
  if (row) await tellChange(tx, importId, null)
}
