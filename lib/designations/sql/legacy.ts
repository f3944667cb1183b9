import { asc } from 'drizzle-orm'
import type { TenantStatements } from '../../../db/client'
import { anniversaryChoices, legacyCompetencies, localFees } from '../../../db/schema/designations'
import { inOrg } from '../../../db/tenancy'
import type { LegacyRecord } from '../model/legacy/legacy'

/** Competencies by name, choices oldest first. */
export async function readLegacy(tx: TenantStatements): Promise<LegacyRecord> {
  const [competencies, choices, fees] = await Promise.all([
    tx.db
      .select({ competency: legacyCompetencies.competency, level: legacyCompetencies.level })
      .from(legacyCompetencies)
      .where(inOrg(legacyCompetencies, tx.orgId))
      .orderBy(asc(legacyCompetencies.competency)),
    tx.db
      .select({ anniversary: anniversaryChoices.anniversary, option: anniversaryChoices.option })
      .from(anniversaryChoices)
      .where(inOrg(anniversaryChoices, tx.orgId))
      .orderBy(asc(anniversaryChoices.anniversary)),
    tx.db
      .select({
        option: localFees.option,
        amountCents: localFees.amountCents,
        currency: localFees.currency,
      })
      .from(localFees)
      .where(inOrg(localFees, tx.orgId))
      .orderBy(asc(localFees.option)),
  ])
  return { competencies, choices, fees }
}

/** Puts what is given in the place of what there is; the rest stays. */
export async function putLegacy(
  tx: TenantStatements,
  { competencies, choices, fees }: Partial<LegacyRecord>,
): Promise<void> {
  const { orgId } = tx
  const own = <T extends object>(rows: readonly T[]) => rows.map((row) => ({ orgId, ...row }))
  if (competencies) {
    await tx.db.delete(legacyCompetencies).where(inOrg(legacyCompetencies, orgId))
    if (competencies.length > 0) await tx.db.insert(legacyCompetencies).values(own(competencies))
  }
  if (choices) {
    await tx.db.delete(anniversaryChoices).where(inOrg(anniversaryChoices, orgId))
    if (choices.length > 0) await tx.db.insert(anniversaryChoices).values(own(choices))
  }
  if (fees) {
    await tx.db.delete(localFees).where(inOrg(localFees, orgId))
    if (fees.length > 0) await tx.db.insert(localFees).values(own(fees))
  }
}
