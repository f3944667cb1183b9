import { sql } from 'drizzle-orm'
import type { TenantStatements } from '../../../db/client'
import { endSteps, programmeEnd } from '../../../db/schema/personal-data'
import { inOrg } from '../../../db/tenancy'
import type { PlainDate } from '../../dates'
import type { EndStepId } from '../model/end-steps'

export async function readEnd(tx: TenantStatements): Promise<PlainDate | null> {
  const [row] = await tx.db.select().from(programmeEnd).where(inOrg(programmeEnd, tx.orgId))
  return row?.endedOn ?? null
}

export async function saveEnd(tx: TenantStatements, endedOn: PlainDate | null): Promise<void> {
  if (endedOn === null) {
    await tx.db.delete(programmeEnd).where(inOrg(programmeEnd, tx.orgId))
    return
  }
  await tx.db
    .insert(programmeEnd)
    .values({ orgId: tx.orgId, endedOn })
    .onConflictDoUpdate({ target: programmeEnd.orgId, set: { endedOn } })
}

type Done = { doneOn: PlainDate; byName: string }

export const readSteps = (tx: TenantStatements): Promise<(Done & { step: EndStepId })[]> =>
  tx.db
    .select({ step: endSteps.step, doneOn: endSteps.doneOn, byName: endSteps.byName })
    .from(endSteps)
    .where(inOrg(endSteps, tx.orgId))

/** @param done null: it is not */
export async function saveStep(tx: TenantStatements, step: EndStepId, done: Done | null): Promise<void> {
  const one = sql`${inOrg(endSteps, tx.orgId)} and ${endSteps.step} = ${step}`
  if (done === null) await tx.db.delete(endSteps).where(one)
  else
    await tx.db
      .insert(endSteps)
      .values({ orgId: tx.orgId, step, ...done })
      .onConflictDoNothing()
}
