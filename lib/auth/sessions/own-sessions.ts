import type { z } from 'zod'
import type { Database } from '@/db/client'
import type { account } from '../../answers/account'
import { isDemoAccount, refuseDemoAccount } from '../demo/demo-rules'
import { endSessionOf, handleOf, listSessionsOf } from './session-list'
import { revokeSessionsOf, type Session } from './sessions'
import { recordSignIn } from './sign-in-log'

export type OwnSession = z.infer<typeof account>['sessions'][number]

/** Where a person is signed in at this moment, this session first, then the newest; of a demo account this one only. */
export async function listOwnSessions(
  db: Database,
  { id, user }: Pick<Session, 'id' | 'user'>,
): Promise<OwnSession[]> {
  const all = await listSessionsOf(db.control, user.id)
  const marked = all.map((session) => ({ ...session, current: session.id === handleOf(id) }))
  // The others are strangers', with their addresses.
  if (await isDemoAccount(db.control, user.id)) return marked.filter(({ current }) => current)
  return marked.sort((a, b) => Number(b.current) - Number(a.current))
}

/** Also this one. @throws LaurelError not_found for a session that is over or somebody else's */
export async function endOwnSession(
  db: Database,
  userId: number,
  handle: string,
  ip: string | null,
): Promise<void> {
  await db.inControl(async (control) => {
    await refuseDemoAccount(control, userId)
    const detail = { sessions: 1, ...(await endSessionOf(control, userId, handle)) }
    await recordSignIn(control, { userId, method: 'session', outcome: 'sessions_ended', ip, detail })
  })
}

/** @returns how many there were */
export async function endOtherSessions(
  db: Database,
  { id, user }: Pick<Session, 'id' | 'user'>,
  ip: string | null,
): Promise<number> {
  return db.inControl(async (control) => {
    await refuseDemoAccount(control, user.id)
    const sessions = await revokeSessionsOf(control, user.id, id)
    const event = { userId: user.id, method: 'session', outcome: 'sessions_ended', ip } as const
    if (sessions > 0) await recordSignIn(control, { ...event, detail: { sessions } })
    return sessions
  })
}
