import { desc, sql } from 'drizzle-orm'
import type { TenantStatements } from '@/db/client'
import { snapshots } from '@/db/schema/insight'
import { inOrg } from '@/db/tenancy'
import { authorize, type Ctx } from '../context'
import { notFound } from '../errors'
import { type Shown, shownAsKept } from '../people/personal-data'
import type { AnyProgramme } from '../programmes/registered'
import { FIRST_PROGRAMME } from '../programmes/registry'
import type { Snapshot, StoredSnapshot } from './content'
import { issuingOf } from './issuing-of'
import { isIntact } from './verify-snapshot'

/** `verified`: what it says is what was written, and this version of Laurel makes the same result of the same input. */
export type SnapshotLine<S extends StoredSnapshot = Snapshot> = Omit<Shown<S>, 'input'> & {
  verified: boolean
  /** The one that stands in its place, or null. */
  supersededBy: number | null
}
export type SnapshotList<S extends StoredSnapshot = Snapshot> = {
  snapshots: SnapshotLine<S>[] /** What to ask for as `before`. */
  next: number | null
}

const PAGE = 12

/** An organization's snapshots of a programme, the last one first. */
export async function listSnapshots<S extends StoredSnapshot = Snapshot>(
  ctx: Ctx,
  { before = null }: { before?: number | null | undefined } = {},
  row: AnyProgramme = FIRST_PROGRAMME,
): Promise<SnapshotList<S>> {
  authorize(ctx, 'qualification:read')
  const own = sql`${inOrg(snapshots, ctx.orgId)} and ${snapshots.programme} = ${row.programme.id}`
  const [rows, superseding] = await ctx.db.inTenant(ctx.orgId, 'read', (tx) =>
    Promise.all([
      tx.db
        .select()
        .from(snapshots)
        .where(sql`${own}${before === null ? sql`` : sql` and ${snapshots.id} < ${before}`}`)
        .orderBy(desc(snapshots.id))
        .limit(PAGE + 1),
      tx.db
        .select({ id: snapshots.id, supersedes: snapshots.supersedes })
        .from(snapshots)
        .where(sql`${own} and ${snapshots.supersedes} is not null`),
    ]),
  )
  const { holds } = issuingOf(row)
  const later = new Map(superseding.map(({ id, supersedes }) => [supersedes, id]))
  const page = rows.slice(0, PAGE).map(snapshotOf<S>)
  return {
    snapshots: page.map((one) => {
      const { input: _, ...line } = shownAsKept(ctx, one)
      return {
        ...line,
        verified: isIntact(one) && holds(one),
        supersededBy: later.get(one.id) ?? null,
      }
    }),
    next: rows.length > PAGE ? (page.at(-1)?.id ?? null) : null,
  }
}

/** @throws LaurelError not_found */
export async function findSnapshot<S extends StoredSnapshot = Snapshot>(
  tx: TenantStatements,
  { programme }: AnyProgramme,
  id: number,
): Promise<S> {
  const [row] = await tx.db
    .select()
    .from(snapshots)
    .where(
      sql`${inOrg(snapshots, tx.orgId)} and ${snapshots.id} = ${id} and ${snapshots.programme} = ${programme.id}`,
    )
  if (!row) throw notFound('This snapshot')
  return snapshotOf<S>(row)
}

/** The snapshot that stands in place of this one, or null. */
export async function supersededBy(tx: TenantStatements, id: number): Promise<number | null> {
  const [row] = await tx.db
    .select({ id: snapshots.id })
    .from(snapshots)
    .where(sql`${inOrg(snapshots, tx.orgId)} and ${snapshots.supersedes} = ${id}`)
  return row?.id ?? null
}

/** What was written of the programme stands there as it was, or the hash says otherwise. */
const snapshotOf = <S extends StoredSnapshot>({
  orgId: _,
  programme: __,
  ...row
}: typeof snapshots.$inferSelect): S => row as unknown as S
