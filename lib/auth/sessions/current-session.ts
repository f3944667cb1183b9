import type { Database } from '@/db/client'
import { recheckSession, wasWithdrawn } from '../openid/recheck'
import { readSession, type Session } from './sessions'

/** `withdrawn`: its issuer no longer stands by the person. `unconfirmed`: the issuer, due to be asked, did not answer. */
export type Standing = { session: Session } | { session: null; why: 'none' | 'withdrawn' | 'unconfirmed' }

/**
 * The session as every request may use it: one that another issuer opened is confirmed by it at least hourly, and
 * shows nothing until it is. Sessions opened with a password cost the one statement of `readSession`.
 */
export async function currentSession(
  db: Database,
  sid: string,
  slug: string | null,
  ip: string | null,
): Promise<Standing> {
  const session = await readSession(db, sid, slug)
  if (session && !session.recheckDue) return { session }
  if (session && (await recheckSession(db, sid, ip)) === 'unconfirmed')
    return { session: null, why: 'unconfirmed' }
  const again = session && (await readSession(db, sid, slug))
  if (again && !again.recheckDue) return { session: again }
  return { session: null, why: (await wasWithdrawn(db, sid)) ? 'withdrawn' : 'none' }
}
