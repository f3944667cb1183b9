import { readSpecializations } from '@/lib/specializations/sql/specializations'
import { authorize, type Ctx } from '../context'
import type { PlainDate } from '../dates'
import { heldDesignations } from '../dependents/model/held-designations'
import { getDesignations } from '../designations/get-designations'
import { isHeld } from '../designations/model/statuses'
import { type CapCount, capCounts, type RunningBenefits, runningBenefits } from './model/caps'
import { type SpecializationLine, specializationLines } from './model/lines'

export type Specializations = {
  org: { slug: string; name: string }
  /** In the organization's time zone. */
  today: PlainDate
  lines: readonly SpecializationLine[]
  caps: readonly CapCount[]
  benefits: RunningBenefits
}

/** What the organization holds and what it may earn, by the designations that it has today. */
export async function getSpecializations(ctx: Ctx): Promise<Specializations> {
  authorize(ctx, 'qualification:read')
  const [{ designations, records, legacy, today }, held] = await Promise.all([
    getDesignations(ctx),
    ctx.db.inTenant(ctx.orgId, 'read', readSpecializations),
  ])
  const lines = specializationLines(held, heldDesignations(designations, records), today)
  const benefits = runningBenefits(
    legacy,
    designations.some(({ status }) => isHeld(status)),
    today,
  )
  const caps = capCounts(lines, benefits, today)
  return { org: { slug: ctx.slug, name: ctx.orgName }, today, lines, caps, benefits }
}
