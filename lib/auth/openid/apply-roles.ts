import { sql } from 'drizzle-orm'
import type { Statements } from '@/db/client'
import { writeAudit } from '@/lib/audit/sql/audit'
import type { Ctx } from '../../context'
import { closeSatisfied } from '../people/access-requests'
import { voidLinksBy } from '../people/void-links-by'
import type { Role } from '../roles'
import { type Mapping, type Membership, membershipAfter } from './membership-after'

/** One person of the issuer at every organization that trusts it, or one organization's members of the issuer. */
type Scope = { issuer: string } & ({ userId: number } | { orgId: number })
export type By = Pick<Ctx, 'actor' | 'actorName' | 'ip'>

type Row = {
  org_id: number
  user_id: number
  name: string
  email: string
  role: Role | null
  location_ids: number[] | null
  source: string | null
  pending: boolean | null
  deactivated: boolean
  mappings: Mapping[]
}

/** Gives the roles that the app roles seen last mean now, with one audit row for each that changes. */
export async function applyRoles(control: Statements, scope: Scope, by: By): Promise<void> {
  for (const row of await standing(control, scope)) {
    const before = membershipOf(row)
    const after = membershipAfter(before, scope.issuer, row.mappings)
    if (!after) continue
    await control.execute(sql`
      insert into memberships (org_id, user_id, role, location_ids, source)
      values (${row.org_id}, ${row.user_id}, ${after.role},
        ${after.locationIds && JSON.stringify(after.locationIds)}::jsonb, ${after.source})
      on conflict (org_id, user_id) do update
        set role = excluded.role, location_ids = excluded.location_ids, source = excluded.source, pending = false`)
    await control.execute(sql`select laurel_enter_org(${row.org_id})`)
    const tx = { db: control, orgId: row.org_id }
    const person = { id: row.user_id, name: row.name, email: row.email }
    await writeAudit(tx, by, 'user.role', {
      ...person,
      before: before && { role: before.role, locationIds: before.locationIds, source: before.source },
      after,
    })
    const { role } = after
    await voidLinksBy(tx, { userId: row.user_id, before: before?.role ?? 'none', after: role })
    const asked = row.deactivated ? null : await closeSatisfied(control, row.org_id, row.user_id, role)
    if (asked) await writeAudit(tx, by, 'access.grant', { ...person, asked, role })
  }
}

/** The trust is held until the transaction ends: whoever withdraws it meanwhile waits, and then ends these too. */
async function standing(control: Statements, scope: Scope): Promise<Row[]> {
  const which =
    'userId' in scope
      ? sql`i.user_id = ${scope.userId}`
      : sql`t.org_id = ${scope.orgId} and m.user_id is not null`
  return [
    ...(await control.execute<Row>(sql`
      select t.org_id, i.user_id, coalesce(nullif(u.name, ''), u.email) as name, u.email,
        m.role, m.location_ids, m.source, m.pending, m.deactivated_at is not null as deactivated,
        coalesce((
          select jsonb_agg(jsonb_build_object('role', a.role, 'locationIds', a.location_ids))
          from app_roles a
          where a.org_id = t.org_id and a.issuer = t.issuer and i.app_roles ? a.app_role
        ), '[]') as mappings
      from trusted_issuers t
      join identities i on i.issuer = t.issuer
      join users u on u.id = i.user_id
      left join memberships m on m.org_id = t.org_id and m.user_id = i.user_id
      where t.issuer = ${scope.issuer} and ${which}
      order by t.org_id, i.user_id
      for share of t`)),
  ]
}

function membershipOf({ role, location_ids, source, pending, deactivated }: Row): Membership | null {
  if (role === null || source === null) return null
  return { role, locationIds: location_ids, source, pending: pending === true, deactivated }
}
