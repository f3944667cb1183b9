import { writeAudit } from '@/lib/audit/sql/audit'
import { lockState } from '@/lib/organizations/sql/state'
import { authorize, type Ctx } from '../context'
import { notFound } from '../errors'
import { shortId } from '../registers/model/entries'
import type { Outcome } from '../registers/say-by-hand'
import { sayOne } from '../registers/say-one'
import { type CodeInput, codeInput } from './code-input'
import { sealedCode } from './codes-key'

type Saved = { id: string; outcome: Outcome }

/** Keeps a code, sealed, or says anew what it is for. */
export async function saveCode(ctx: Ctx, input: CodeInput): Promise<Saved> {
  authorize(ctx, 'codes:write')
  const { code, ...values } = codeInput.parse(input)
  return ctx.db.inTenant(ctx.orgId, 'write', async (tx) => {
    // Before the key is read: its change takes the same lock.
    await lockState(tx)
    const { codeId, sealed } = sealedCode(ctx.orgId, code)
    const { outcome } = await sayOne(tx, 'codes', codeId, () => ({ sealed, ...values }))
    await writeAudit(tx, ctx, 'code.save', { code: shortId(codeId), ...values })
    return { id: codeId, outcome }
  })
}

/** @throws LaurelError not_found */
export async function removeCode(ctx: Ctx, id: string): Promise<void> {
  authorize(ctx, 'codes:write')
  await ctx.db.inTenant(ctx.orgId, 'write', async (tx) => {
    const { before } = await sayOne(tx, 'codes', id, () => null)
    if (!before) throw notFound('This code')
    await writeAudit(tx, ctx, 'code.remove', { code: shortId(id), classId: before.classId })
  })
}
