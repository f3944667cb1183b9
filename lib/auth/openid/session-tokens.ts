import { sql } from 'drizzle-orm'
import type { Statements } from '@/db/client'
import { seal, unseal } from '../second-factor/seal'
import { hashSecret } from '../secrets'
import { authSecret } from '../sessions/session-cookie'
import type { Person } from './claims'

/** How long roles stand without being asked for again. */
export const RECHECK_MINUTES = 60

/** The sealed token belongs to its session: moved to another row it does not open. */
export const sealToken = (idHash: string, token: string): string => seal(authSecret(), idHash, token)
export const unsealToken = (idHash: string, sealed: string): string | null =>
  unseal(authSecret(), idHash, sealed)

/** Marks a new session as one that its issuer is asked about; without a refresh token it ends when that is due. */
export async function keepForRecheck(
  control: Statements,
  sid: string,
  { issuer, subject }: Pick<Person, 'issuer' | 'subject'>,
  refreshToken: string | null,
): Promise<void> {
  const idHash = hashSecret(sid)
  await control.execute(sql`
    update sessions set issuer = ${issuer}, subject = ${subject},
      recheck_at = now() + make_interval(mins => ${RECHECK_MINUTES}),
      refresh_token = ${refreshToken && sealToken(idHash, refreshToken)}
    where id_hash = ${idHash}`)
}
