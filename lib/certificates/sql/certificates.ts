import { type SQL, sql } from 'drizzle-orm'
import type { TenantStatements } from '../../../db/client'
import { certificates } from '../../../db/schema/certificates'
import { inOrg } from '../../../db/tenancy'

export type CertificateRow = typeof certificates.$inferSelect
type NewRow = Omit<typeof certificates.$inferInsert, 'orgId'>

const LOCK = 0x1a_0ec

const one = (tx: TenantStatements, id: number): SQL =>
  sql`${inOrg(certificates, tx.orgId)} and ${certificates.id} = ${id}`
const ofClass = (tx: TenantStatements, classId: string): SQL =>
  sql`${inOrg(certificates, tx.orgId)} and ${certificates.classId} = ${classId}`

/** The next serial; until the transaction ends nobody else is given one, so that none is left out. */
export async function nextSerial(tx: TenantStatements): Promise<number> {
  await tx.db.execute(sql`select pg_advisory_xact_lock(${LOCK}, hashint8(${tx.orgId}::bigint))`)
  const [row] = await tx.db.execute<{ next: number }>(
    sql`select coalesce(max(serial), 0) + 1 as next from ${certificates} where ${inOrg(certificates, tx.orgId)}`,
  )
  return Number(row?.next)
}

/** In the order of making. */
export const readCertificates = (tx: TenantStatements, classId: string): Promise<CertificateRow[]> =>
  tx.db.select().from(certificates).where(ofClass(tx, classId)).orderBy(certificates.id)

export async function findCertificate(tx: TenantStatements, id: number): Promise<CertificateRow | null> {
  const [row] = await tx.db.select().from(certificates).where(one(tx, id))
  return row ?? null
}

export async function addCertificates(
  tx: TenantStatements,
  rows: readonly NewRow[],
): Promise<CertificateRow[]> {
  const added: CertificateRow[] = []
  // One by one: their ids are moments, and rows of one statement could have the same.
  for (const row of rows)
    added.push(
      ...(await tx.db
        .insert(certificates)
        .values({ ...row, orgId: tx.orgId })
        .returning()),
    )
  return added
}

export async function markRevoked(tx: TenantStatements, id: number, byName: string): Promise<void> {
  await tx.db.update(certificates).set({ revokedAt: sql`now()`, revokedByName: byName }).where(one(tx, id))
}

export async function removeRecorded(tx: TenantStatements, id: number): Promise<void> {
  await tx.db.delete(certificates).where(sql`${one(tx, id)} and ${certificates.serial} is null`)
}
