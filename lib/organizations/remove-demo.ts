import type { Database } from '@/db/client'
import { forgetDemoPassword } from '../auth/passwords/demo-password'
import { may } from '../auth/roles'
import type { Session } from '../auth/sessions/sessions'
import { requireProof } from '../context'
import { env } from '../env'
import { LaurelError } from '../errors'
import { removeDemo as removeDemoData } from './sql/remove-demo'

/**
 * Removes the demo organizations with everything in them, and every account, token, session and invitation of theirs.
 * @throws LaurelError proof_required, or forbidden unless the person may change the settings of a demo organization
 */
export async function removeDemo(
  db: Database,
  { orgs, proved }: Pick<Session, 'orgs' | 'proved'>,
): Promise<{ removed: number }> {
  if (!orgs.some((org) => org.demo && may(org.role, 'settings:write')))
    throw new LaurelError(
      'forbidden',
      'Only a Global admin or MPN Partner Admin of a demo organization may remove the demo.',
    )
  requireProof({ unproved: !proved })
  return removeDemoByForce(db)
}

/** For the person who runs Laurel, and may. The password is forgotten everywhere: it lies in the data folder only. */
export async function removeDemoByForce(db: Database): Promise<{ removed: number }> {
  const removed = await removeDemoData(db)
  forgetDemoPassword(env().dataDir)
  return { removed }
}
