import { sql } from 'drizzle-orm'
import type { Statements } from '@/db/client'
import { LaurelError } from '../../errors'
import { foldAddress } from '../people/fold-address'
import { hashSecret } from '../secrets'

/** Invitations, password links and requests for a role within 24 hours, mailed or shown. The README names them. */
export const LETTER_LIMITS = { organization: 50, sender: 30, recipient: 5 } as const

type Letter = {
  orgId: number
  /** `user:12` or `token:3`; the operator's have no limit. */
  actor: string
  /** The address it goes to; null for one to the organization's own admins. */
  to: string | null
}

/** Whoever counts waits for whoever counts. */
const LOCK = 0x1a_0e9

/**
 * Counts a letter before it is written, in the transaction that makes its link: one too many undoes all of it.
 * @throws LaurelError too_many_requests that says when the next one may go
 */
export async function countLetter(control: Statements, { orgId, actor, to }: Letter): Promise<void> {
  if (actor === 'operator') return
  const recipient = to === null ? '' : hashSecret(foldAddress(to))
  await control.execute(sql`select pg_advisory_xact_lock(${LOCK})`)
  await control.execute(sql`delete from letters where at <= now() - interval '1 day'`)
  const full = [
    await wait(control, sql`org_id = ${orgId}`, LETTER_LIMITS.organization, 'this organization'),
    await wait(control, sql`org_id = ${orgId} and actor = ${actor}`, LETTER_LIMITS.sender, 'you'),
    to === null
      ? null
      : await wait(control, sql`recipient = ${recipient}`, LETTER_LIMITS.recipient, 'this address'),
  ].find((one) => one !== null)
  if (full) throw tooMany(full)
  await control.execute(
    sql`insert into letters (org_id, actor, recipient) values (${orgId}, ${actor}, ${recipient})`,
  )
}

type Full = { limit: number; who: string; seconds: number }

/** @returns how long until there is room for one more; null when there is */
async function wait(
  control: Statements,
  which: ReturnType<typeof sql>,
  limit: number,
  who: string,
): Promise<Full | null> {
  const [row] = await control.execute<{ seconds: number }>(sql`
    select ceil(extract(epoch from at + interval '1 day' - now()))::int as seconds from letters
    where ${which} order by at desc offset ${limit - 1} limit 1`)
  return row ? { limit, who, seconds: Math.max(1, row.seconds) } : null
}

function tooMany({ limit, who, seconds }: Full): LaurelError {
  const minutes = Math.ceil(seconds / 60)
  const left = minutes < 60 ? `${minutes} minutes` : `${Math.ceil(minutes / 60)} hours`
  const what =
    who === 'this address' ? 'invitations and links to this address' : `invitations and links by ${who}`
  return new LaurelError(
    'too_many_requests',
    `There were ${limit} ${what} within 24 hours, which is the limit. The next one can be sent in ${left}.`,
    undefined,
    seconds,
  )
}
