import { writeAudit } from '@/lib/audit/sql/audit'
import { authorize, type Ctx } from '../context'
import { type LaurelError, notFound } from '../errors'
import type { Outcome } from '../registers/say-by-hand'
import { sayOne } from '../registers/say-one'
import { type ClassInput, type ClassStatusInput, classStatusInput, readClass } from './class-input'

type Saved = { classId: string; outcome: Outcome }

/**
 * Adds a class, or replaces the one of this class ID. What is said by hand holds whatever file is withdrawn later; with
 * trainers checked, the surveys of the class and their totals follow at once.
 * @throws LaurelError invalid_request with everything that is wrong
 */
export async function saveClass(ctx: Ctx, input: ClassInput): Promise<Saved> {
  authorize(ctx, 'classes:write')
  const { key: classId, payload } = readClass(input)
  return ctx.db.inTenant(ctx.orgId, 'write', async (tx) => {
    const { outcome } = await sayOne(tx, 'classes', classId, () => payload)
    await writeAudit(tx, ctx, 'class.save', { classId, ...payload })
    return { classId, outcome }
  })
}

/** Cancels a class, or says that it is planned or was delivered; null: by its days. @throws LaurelError not_found */
export async function setClassStatus(ctx: Ctx, classId: string, input: ClassStatusInput): Promise<Saved> {
  authorize(ctx, 'classes:write')
  const { status } = classStatusInput.parse(input)
  return ctx.db.inTenant(ctx.orgId, 'write', async (tx) => {
    const { outcome } = await sayOne(tx, 'classes', classId, (before) => {
      if (!before) throw noSuchClass()
      return { ...before, status }
    })
    await writeAudit(tx, ctx, 'class.status', { classId, status })
    return { classId, outcome }
  })
}

/** Its line items stay, without a class that is known. @throws LaurelError not_found */
export async function removeClass(ctx: Ctx, classId: string): Promise<void> {
  authorize(ctx, 'classes:write')
  await ctx.db.inTenant(ctx.orgId, 'write', async (tx) => {
    const { before } = await sayOne(tx, 'classes', classId, () => null)
    if (!before) throw noSuchClass()
    await writeAudit(tx, ctx, 'class.remove', { classId, ...before })
  })
}

export const noSuchClass = (): LaurelError => notFound('This class')
