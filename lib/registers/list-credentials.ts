import type { z } from 'zod'
import { readState } from '@/lib/organizations/sql/state'
import { readCredentials } from '@/lib/registers/sql/credentials'
import type { credentials } from '../answers/registers'
import { todayIn } from '../clock'
import { authorize, type Ctx } from '../context'
import { windowBefore } from '../dates'
import { basisIn } from '../insight/read-basis'
import { TRAINING_ENTRY } from '../programmes/training-services/entry'

export type CredentialList = z.infer<typeof credentials>
export type Credential = CredentialList['credentials'][number]

const MOST = 200

/**
 * What a trainer holds, or what ends next of all trainers, with what each carries: the courses that ask for it, surveys
 * of the window and classes to come.
 */
export async function listCredentials(
  ctx: Ctx,
  { mctId = null }: { mctId?: string | null } = {},
): Promise<CredentialList> {
  authorize(ctx, 'trainers:read')
  return ctx.db.inTenant(ctx.orgId, 'read', async (tx) => {
    const today = todayIn((await readState(tx)).timeZone)
    const basis = await basisIn(tx, TRAINING_ENTRY, today)
    const window = windowBefore(today, basis.rules.at(today).windowMonths.value)
    const which = mctId === null ? { endsFrom: today } : { mctId }
    const found = await readCredentials(tx, which, { window, today }, MOST)
    return {
      today,
      credentials: found.map((one) => ({ ...one, ended: one.expiresOn !== null && one.expiresOn < today })),
    }
  })
}
