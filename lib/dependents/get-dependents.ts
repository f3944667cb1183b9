import { readSpecializations } from '@/lib/specializations/sql/specializations'
import { authorize, type Ctx } from '../context'
import type { PlainDate } from '../dates'
import { getDesignations } from '../designations/get-designations'
import type { SolutionArea } from '../programmes/solution-areas'
import { holdableNamed, nameOf } from '../specializations/model/mapping'
import type { Dependent } from './model/dependent'
import { dependentsOf } from './model/dependents'
import { heldDesignations } from './model/held-designations'

export type Dependents = {
  org: { slug: string }
  designation: SolutionArea
  today: PlainDate
  dependents: readonly Dependent[]
}

/** What depends on the designation of an area today: badges, specializations, expert programme, eligibility. */
export async function getDependents(ctx: Ctx, area: SolutionArea): Promise<Dependents> {
  authorize(ctx, 'qualification:read')
  const [{ designations, records, today }, held] = await Promise.all([
    getDesignations(ctx),
    ctx.db.inTenant(ctx.orgId, 'read', readSpecializations),
  ])
  const named = held.map(({ specialization, anniversary, evidenceOn }) => {
    const id = holdableNamed(specialization)
    return { id, name: id ? nameOf(id) : specialization, anniversary, evidenceOn }
  })
  const dependents = dependentsOf(area, heldDesignations(designations, records), named, today)
  return { org: { slug: ctx.slug }, designation: area, today, dependents }
}
