import type { Database } from '@/db/client'
import { findOrganization } from '../auth/people/organizations'
import type { Ctx } from '../context'
import { LaurelError } from '../errors'

export const OPERATOR = { actor: 'operator', actorName: 'Operator', ip: null } as const

/** Whoever runs the command has the machine: everything is allowed, and is on record as the operator's. */
export async function operatorCtx(db: Database, slug: string | undefined): Promise<Ctx> {
  const org = slug ? await findOrganization(db, slug) : null
  if (!org)
    throw new LaurelError(
      'not_found',
      `There is no organization "${slug}". Its short name is the first word of its address.`,
    )
  return {
    db,
    orgId: org.id,
    slug: org.slug,
    orgName: org.name,
    demo: org.demo,
    role: 'global_admin',
    locationIds: null,
    ...OPERATOR,
  }
}
