import { sql } from 'drizzle-orm'
import type { Database, Statements } from '@/db/client'
import { createSession } from '../sessions/sessions'
import type { Visitor } from '../sessions/sign-in'
import { recordSignIn } from '../sessions/sign-in-log'
import { applyRoles } from './apply-roles'
import type { Person } from './claims'
import type { Issuer } from './issuers'
import { noteLeftOut } from './roles-left-out'
import { keepForRecheck } from './session-tokens'

export type Refusal = 'not_admitted' | 'deactivated'
export type Admission = { ok: true; sid: string } | { ok: false; reason: Refusal }

/**
 * Signs in whom an issuer has named: by issuer and subject and nothing else, so that an account with somebody's
 * e-mail address is another person. Nothing is made of one whose issuer no organization trusts.
 */
export async function admit(
  db: Database,
  issuer: Issuer,
  person: Person,
  refreshToken: string | null,
  visitor: Visitor,
  provedAt: Date | null,
): Promise<Admission> {
  const { ip } = visitor
  const result = await db.inControl(async (control): Promise<Admission & { userId: number | null }> => {
    const known = await followPerson(control, issuer, person, ip)
    if (!known.ok) return known
    const sid = await createSession(control, { userId: known.userId, ...visitor, provedAt })
    await keepForRecheck(control, sid, person, refreshToken)
    await recordSignIn(control, { userId: known.userId, method: person.issuer, outcome: 'signed_in', ip })
    return { ok: true, sid, userId: known.userId }
  })
  if (!result.ok)
    await recordSignIn(db.control, {
      userId: result.userId,
      method: person.issuer,
      outcome: result.reason,
      ip,
    })
  return result
}

type Followed = { ok: true; userId: number } | { ok: false; reason: Refusal; userId: number | null }

/** The account as the claims have it now, made at the first sign-in, and its roles in every organization. */
export async function followPerson(
  control: Statements,
  issuer: Issuer,
  person: Person,
  ip: string | null,
): Promise<Followed> {
  // One at a time: two first sign-ins at once would make two people.
  await control.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`${person.issuer} ${person.subject}`}, 0))`,
  )
  const account = await findAccount(control, person)
  if (!(await isTrusted(control, person.issuer)))
    return { ok: false, reason: 'not_admitted', userId: account?.id ?? null }
  if (account && !account.active) return { ok: false, reason: 'deactivated', userId: account.id }
  const userId = account?.id ?? (await makeAccount(control, person))
  const { email, name } = person
  await control.execute(sql`update users set email = ${email}, name = ${name} where id = ${userId}`)
  const by = { actor: `issuer:${issuer.provider}`, actorName: issuer.label, ip }
  const leftOutNow = await keepClaims(control, person)
  await applyRoles(control, { issuer: person.issuer, userId }, by)
  if (leftOutNow) await noteLeftOut(control, { issuer: person.issuer, userId }, by)
  return { ok: true, userId }
}

/**
 * Roles that were left out say nothing: those known from before stand until the issuer names some, or none.
 * @returns whether they are left out now and were not before
 */
async function keepClaims(control: Statements, person: Person): Promise<boolean> {
  const { issuer, subject, guest, appRoles, rolesLeftOut } = person
  const [row] = await control.execute<{ before: boolean }>(sql`
    update identities i set guest = ${guest}, checked_at = now(), roles_left_out = ${rolesLeftOut},
      app_roles = case when ${rolesLeftOut} then coalesce(i.app_roles, '[]') else ${JSON.stringify(appRoles)}::jsonb end
    from (select roles_left_out as before from identities where issuer = ${issuer} and subject = ${subject}) o
    where i.issuer = ${issuer} and i.subject = ${subject} returning o.before`)
  return rolesLeftOut && row?.before === false
}

async function isTrusted(control: Statements, issuer: string): Promise<boolean> {
  const rows = await control.execute(
    sql`select from trusted_issuers where issuer = ${issuer} limit 1 for share`,
  )
  return rows.length > 0
}

type Account = { id: number; active: boolean }

async function findAccount(control: Statements, { issuer, subject }: Person): Promise<Account | undefined> {
  const [row] = await control.execute<Account>(sql`
    select u.id, u.deactivated_at is null as active from identities i join users u on u.id = i.user_id
    where i.issuer = ${issuer} and i.subject = ${subject}`)
  return row
}

async function makeAccount(control: Statements, { issuer, subject, email, name }: Person): Promise<number> {
  const [row] = await control.execute<{ id: number }>(
    sql`insert into users (email, name, origin) values (${email}, ${name}, ${issuer}) returning id`,
  )
  if (!row) throw new Error('The account was not made.')
  await control.execute(
    sql`insert into identities (issuer, subject, user_id) values (${issuer}, ${subject}, ${row.id})`,
  )
  return row.id
}
