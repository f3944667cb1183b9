import { sql } from 'drizzle-orm'
import type { z } from 'zod'
import type { Database } from '@/db/client'
import type { account } from '../../answers/account'
import { withQuery } from '../../http/see-other'
import { accountPage } from '../../paths/person'
import { issuerNamed } from '../openid/issuers'
import type { Session } from '../sessions/sessions'
import { hasSecondFactor } from './second-factor'

export type WayToProve = z.infer<typeof account>['proof']

export async function wayToProve(
  db: Database,
  { id, user }: Pick<Session, 'id' | 'user'>,
): Promise<WayToProve> {
  const [row] = await db.control.execute<{ issuer: string }>(
    sql`select issuer from sessions where id_hash = ${id}`,
  )
  const issuer = issuerNamed(row?.issuer ?? '')
  if (!issuer) return { by: 'password', code: await hasSecondFactor(db.control, user.id) }
  const { provider, tenant, label } = issuer
  const query = { provider, tenant: tenant ?? undefined, again: 1, next: accountPage.href({}) }
  return { by: 'provider', name: label, href: withQuery('/api/sign-in/provider', query) }
}
