import { z } from 'zod'
import { writeAudit } from '@/lib/audit/sql/audit'
import { authorize, type Ctx } from '../context'
import { notFound } from '../errors'
import { entryOfBody } from './entry-of-body'
import { keyOfParts } from './model/plain-registers'
import type { Outcome } from './say-by-hand'
import { sayOne } from './say-one'

/** Parsed by the service: bodies pass as they are. */
export const credentialBody = z.object({
  mctId: z.string(),
  credential: z.string().describe('By its name, or by its exam, such as AZ-104.'),
  achievedOn: z.string().describe('A day of the form YYYY-MM-DD.'),
  expiresOn: z.string().nullish().describe('The last day on which it holds; empty: it does not end.'),
})
export const credentialKey = credentialBody.pick({ mctId: true, credential: true, achievedOn: true })
const NEEDED = { mctId: 'MCT ID', credential: 'Credential', achievedOn: 'Achieved on' }
type CredentialBody = z.infer<typeof credentialBody>

/**
 * Adds a credential of a trainer, or says anew when it ends. With checking on, surveys and their totals follow at once.
 * @throws LaurelError invalid_request
 */
export async function saveCredential(ctx: Ctx, body: CredentialBody): Promise<{ outcome: Outcome }> {
  authorize(ctx, 'trainers:write')
  const { key, payload } = entryOfBody('trainer-credentials', body, NEEDED)
  return ctx.db.inTenant(ctx.orgId, 'write', async (tx) => {
    const { outcome } = await sayOne(tx, 'trainer-credentials', key, () => payload)
    await writeAudit(tx, ctx, 'trainer.credential.save', body)
    return { outcome }
  })
}

/** @throws LaurelError not_found */
export async function removeCredential(ctx: Ctx, body: z.infer<typeof credentialKey>): Promise<void> {
  authorize(ctx, 'trainers:write')
  const key = keyOfParts([body.mctId, body.credential, body.achievedOn])
  await ctx.db.inTenant(ctx.orgId, 'write', async (tx) => {
    const { before } = await sayOne(tx, 'trainer-credentials', key, () => null)
    if (!before) throw notFound('This credential')
    await writeAudit(tx, ctx, 'trainer.credential.remove', { ...body, ...before })
  })
}
