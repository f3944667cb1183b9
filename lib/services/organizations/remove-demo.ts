import type { Database } from '@/db/client'
import { removeDemo as removeDemoData } from '@/db/seed/remove'
import { may } from '../../auth/roles'
import type { SessionOrg } from '../../auth/sessions'
import { LaurelError } from '../../errors'

/**
 * Removes the demo organizations with everything in them, and the demo's people who belong nowhere else.
 * @throws LaurelError forbidden unless the person may change the settings of a demo organization
 */
export async function removeDemo(db: Database, orgs: readonly SessionOrg[]): Promise<{ removed: number }> {
  if (!orgs.some((org) => org.demo && may(org.role, 'settings:write')))
    throw new LaurelError(
      'forbidden',
      'Only a Global admin or MPN Partner Admin of a demo organization may remove the demo.',
    )
  return { removed: await removeDemoData(db) }
}
