import { sql } from 'drizzle-orm'
import type { Statements } from '@/db/client'

/** Who says that an issuer's accounts are this organization's: the operator, or a Global admin who came by it. */
export type SaidBy = 'operator' | 'proof'
export type Binding = { issuer: string; saidBy: SaidBy }

export async function readBindings(control: Statements, orgId: number): Promise<Binding[]> {
  return [
    ...(await control.execute<Binding>(sql`
      select issuer, said_by as "saidBy" from issuer_bindings where org_id = ${orgId} order by issuer`)),
  ]
}

/** The operator's word stands before a proof. */
export async function bindIssuer(
  control: Statements,
  orgId: number,
  issuer: string,
  saidBy: SaidBy,
): Promise<void> {
  await control.execute(sql`
    insert into issuer_bindings (org_id, issuer, said_by) values (${orgId}, ${issuer}, ${saidBy})
    on conflict (org_id, issuer) do update set said_by = excluded.said_by where issuer_bindings.said_by = 'proof'`)
}

export async function unbindIssuer(control: Statements, orgId: number, issuer: string): Promise<void> {
  await control.execute(sql`delete from issuer_bindings where org_id = ${orgId} and issuer = ${issuer}`)
}

/**
 * Whether the organization may let the issuer's people in; held until the transaction ends. A person whose account the
 * issuer brought signs in by it and by nothing else: who is no guest there, and stood by when it was asked last, proves
 * that the organization is one of its own.
 * @param userId who asks; null for a token and the operator
 */
export async function isBound(
  control: Statements,
  orgId: number,
  issuer: string,
  userId: number | null,
): Promise<boolean> {
  const bound = await control.execute(
    sql`select from issuer_bindings where org_id = ${orgId} and issuer = ${issuer} for share`,
  )
  if (bound.length > 0) return true
  const proof = await control.execute(sql`
    select from users u join identities i on i.user_id = u.id and i.issuer = u.origin
    where u.id = ${userId}::bigint and u.origin = ${issuer} and i.checked_at is not null and not i.guest`)
  if (proof.length === 0) return false
  await bindIssuer(control, orgId, issuer, 'proof')
  return true
}
