import { sql } from 'drizzle-orm'
import type { Database, Statements } from '@/db/client'
import { aboutAccount } from '../people/about-account'
import { joinByInvitation } from '../people/join'
import { lapseAccount } from '../people/lapse'
import { hashSecret, newSecret } from '../secrets'
import { revokeSessionsOf } from '../sessions/sessions'
import { LOCAL } from '../sessions/sign-in'
import { recordSignIn } from '../sessions/sign-in-log'
import { forgiveAddress } from '../sessions/throttle'
import { checkedPassword } from './password-problem'
import { hashPassword } from './passwords'

export const LINK_DAYS = 3

type NewLink = { token: string; expiresAt: string }

/** What using a link says of the account's address, the best first: it was mailed there and shown to nobody, the operator
 * vouches, or nothing, since whoever made it saw it. */
type Proof = 'mail' | 'operator' | 'code'

/** The database's clock: a link is compared with when the person joined. @param joinOrgId the organization to join */
export async function issueLink(
  control: Statements,
  userId: number,
  joinOrgId: number | null,
  proves: Proof = 'code',
): Promise<NewLink> {
  const token = newSecret()
  const [row] = await control.execute<{ expires_at: string }>(sql`
    insert into password_links (hash, user_id, join_org_id, proves, expires_at)
    values (${hashSecret(token)}, ${userId}, ${joinOrgId}, ${proves}, now() + make_interval(days => ${LINK_DAYS}))
    returning expires_at`)
  return { token, expiresAt: new Date(row?.expires_at ?? '').toISOString() }
}

/** The operator's. @returns the secret of the address `/password/<secret>`, which sets the password once. */
export const createPasswordLink = async (db: Database, userId: number): Promise<string> =>
  (await issueLink(db.control, userId, null, 'operator')).token

export type PasswordLink = {
  userId: number
  email: string
  /** The organization it lets the person join. */
  join: { orgId: number; slug: string; name: string } | null
  /** Else it only joins: who uses it signs in first. */
  setsPassword: boolean
  /** Somebody uses the account who never proved its address, as this link does: setting a password ends all that. */
  startsAnew: boolean
}

type Row = {
  user_id: number
  email: string
  org_id: number | null
  slug: string
  org_name: string
  elsewhere: boolean
  proves: Proof
  confirmed_by: Proof | null
}

/**
 * What a link does at this moment; null when it was used, is too old, was taken back, or never was.
 * An organization's link never sets the password of an account that belongs to another organization too: whoever runs
 * the one could otherwise take over people of the other. So an invitation then only joins, and a reset link is void
 * once the person has joined an organization after it was made. Who is invited to several and has no password yet
 * belongs to none of them: the link that is used first sets it, and the others then only join.
 * But an account whose address nobody proved does not stand in the way of who does: by an invitation that was mailed and
 * shown to nobody its owner takes it over, and what was done with it so far ends (lib/auth/people/lapse.ts).
 */
export const readPasswordLink = (
  db: Pick<Database, 'control'>,
  token: string,
): Promise<PasswordLink | null> => readLink(db.control, token)

async function readLink(control: Statements, token: string): Promise<PasswordLink | null> {
  const [row] = await control.execute<Row>(sql`
    select u.id as user_id, u.email, u.confirmed_by, l.proves, o.id as org_id, o.slug, o.name as org_name,
      exists (select from memberships m where m.user_id = u.id and m.org_id <> l.join_org_id and (not m.pending
        or exists (select from identities i where i.user_id = u.id and i.password_hash is not null))) as elsewhere
    from password_links l join users u on u.id = l.user_id and u.deactivated_at is null
    left join organizations o on o.id = l.join_org_id
    where l.hash = ${hashSecret(token)} and l.used_at is null and l.expires_at > now()
      and case when l.join_org_id is null then not exists (
        select from memberships m where m.user_id = u.id and not m.pending
          and m.created_at > l.expires_at - make_interval(days => ${LINK_DAYS}))
      else exists (
        select from memberships m where m.user_id = u.id and m.org_id = l.join_org_id
          and m.pending and m.deactivated_at is null) end`)
  if (!row) return null
  const { user_id: userId, email, org_id: orgId, slug, org_name: name, elsewhere } = row
  const join = orgId === null ? null : { orgId, slug, name }
  const startsAnew = join !== null && elsewhere && row.proves === 'mail' && isUnproved(row.confirmed_by)
  return { userId, email, join, setsPassword: join === null || !elsewhere || startsAnew, startsAnew }
}

const isUnproved = (by: Proof | null) => by === null || by === 'code'

/**
 * Locks the account, so that it cannot be invited elsewhere at the same moment. A link that does not do what is wanted
 * stays as it is.
 */
async function useLink(
  control: Statements,
  token: string,
  wanted: (link: PasswordLink) => boolean,
): Promise<(PasswordLink & { proves: Proof }) | null> {
  // The lock first and alone: what is read then is as it is after the wait.
  await control.execute(sql`
    select from users where id = (select user_id from password_links where hash = ${hashSecret(token)}) for update`)
  const link = await readLink(control, token)
  if (!link || !wanted(link)) return null
  const [used] = await control.execute<{ proves: Proof }>(sql`
    update password_links set used_at = now() where hash = ${hashSecret(token)} returning proves`)
  return { ...link, proves: used?.proves ?? 'code' }
}

/**
 * Sets the password, ends the user's sessions and other links that set it, forgives tries with the old one, and joins
 * the organization that invited.
 * @returns null when the link no longer works, or only joins.
 * @throws PasswordRefused
 */
export async function redeemPasswordLink(
  db: Database,
  token: string,
  password: string,
  ip: string | null,
): Promise<PasswordLink | null> {
  const known = await readPasswordLink(db, token)
  if (!known?.setsPassword) return null
  checkedPassword(password, await aboutAccount(db.control, known.userId))
  const hash = await hashPassword(password)
  return db.inControl(async (control) => {
    const link = await useLink(control, token, ({ setsPassword }) => setsPassword)
    if (!link) return null
    const { userId, email } = link
    if (link.startsAnew) await lapseAccount(control, { userId, email, joining: link.join?.orgId ?? null }, ip)
    await confirmAddress(control, userId, link.proves)
    await control.execute(sql`
      insert into identities (issuer, subject, user_id, password_hash)
      values (${LOCAL}, ${String(userId)}, ${userId}, ${hash})
      on conflict (issuer, subject) do update set password_hash = excluded.password_hash`)
    await control.execute(sql`
      update password_links set used_at = now()
      where user_id = ${userId} and join_org_id is null and used_at is null`)
    await revokeSessionsOf(control, userId)
    await forgiveAddress(control, email)
    await recordSignIn(control, { userId, method: 'link', outcome: 'password_set', ip })
    if (link.join) await joinByInvitation(control, link.join.orgId, userId, ip)
    return link
  })
}

/** For who is signed in as the one invited. @returns null when the link is somebody else's or no longer works */
export async function redeemJoinLink(
  db: Database,
  token: string,
  userId: number,
  ip: string | null,
): Promise<PasswordLink['join']> {
  const known = await readPasswordLink(db, token)
  if (known?.userId !== userId || !known.join) return null
  return db.inControl(async (control) => {
    const link = await useLink(control, token, ({ join }) => join !== null)
    if (!link?.join) return null
    await confirmAddress(control, userId, link.proves)
    await joinByInvitation(control, link.join.orgId, userId, ip)
    return link.join
  })
}

/** The best that is known stays. */
async function confirmAddress(control: Statements, userId: number, by: Proof): Promise<void> {
  await control.execute(sql`
    update users set confirmed_by = ${by}
    where id = ${userId} and (confirmed_by is null or (confirmed_by = 'code' and ${by} <> 'code'))`)
}
