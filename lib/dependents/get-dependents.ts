import { readSpecializations } from '@/lib/specializations/sql/specializations'
import { authorize, type Ctx } from '../context'
import type { PlainDate } from '../dates'
import { type Designations, getDesignations } from '../designations/get-designations'
import type { SolutionArea } from '../programmes/solution-areas'
import { holdableNamed, nameOf } from '../specializations/model/mapping'
import type { Dependent } from './model/dependent'
import { dependentsOf } from './model/dependents'
import { heldDesignations } from './model/held-designations'

export type Dependents = {
  org: { slug: string }
  designation: SolutionArea
  asOf: PlainDate
  dependents: readonly Dependent[]
}

/**
 * What depends on the designation of an area: badges, specializations, expert programme, eligibility.
 * @param known the designations of a day, where they were asked for before; those of today if left out
 * @throws LaurelError forbidden
 */
export async function getDependents(ctx: Ctx, area: SolutionArea, known?: Designations): Promise<Dependents> {
  authorize(ctx, 'qualification:read')
  const [{ designations, records, asOf }, held] = await Promise.all([
    known ?? getDesignations(ctx),
    ctx.db.inTenant(ctx.orgId, 'read', readSpecializations),
  ])
  const named = held.map(({ specialization, anniversary, evidenceOn }) => {
    const id = holdableNamed(specialization)
    return { id, name: id ? nameOf(id) : specialization, anniversary, evidenceOn }
  })
  const dependents = dependentsOf(area, heldDesignations(designations, records), named, asOf)
  return { org: { slug: ctx.slug }, designation: area, asOf, dependents }
}
