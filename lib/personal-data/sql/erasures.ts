import { sql } from 'drizzle-orm'
import type { TenantStatements } from '../../../db/client'
import { erasures } from '../../../db/schema/personal-data'
import { inOrg } from '../../../db/tenancy'

export type Erasure = { learner: string; at: Date; finished: boolean }

export async function readErasures(tx: TenantStatements): Promise<Erasure[]> {
  const rows = await tx.db.select().from(erasures).where(inOrg(erasures, tx.orgId)).orderBy(erasures.at)
  return rows.map(({ learner, at, finishedAt }) => ({ learner, at, finished: finishedAt !== null }))
}

/** @param learners hashes; those that are known stay as they are */
export async function noteErasures(tx: TenantStatements, learners: readonly string[]): Promise<void> {
  if (learners.length === 0) return
  await tx.db
    .insert(erasures)
    .values(learners.map((learner) => ({ orgId: tx.orgId, learner })))
    .onConflictDoUpdate({ target: [erasures.orgId, erasures.learner], set: { finishedAt: null } })
}

export async function finishErasures(tx: TenantStatements, learners: readonly string[]): Promise<void> {
  if (learners.length === 0) return
  await tx.db.execute(sql`
    update ${erasures} set finished_at = now()
    where ${inOrg(erasures, tx.orgId)} and learner = any(${sql.param([...learners])}::text[])`)
}

export async function removeErasures(tx: TenantStatements): Promise<void> {
  await tx.db.delete(erasures).where(inOrg(erasures, tx.orgId))
}
