import { renderSVG } from 'uqr'
import type { z } from 'zod'
import { writeAudit } from '@/lib/audit/sql/audit'
import { findCode } from '@/lib/delivery/sql/codes'
import type { revealedCode } from '../answers/codes'
import { authorize, type Ctx } from '../context'
import { notFound } from '../errors'
import { shortId } from '../registers/model/entries'
import { lostKey, openCode } from './codes-key'
import { achievementLink } from './model/links/build-link'

export type RevealedCode = z.infer<typeof revealedCode>

/**
 * Shows one code, with its achievement link as text and as picture; on record in the same transaction.
 * @throws LaurelError not_found | conflict (its key is missing)
 */
export async function revealCode(ctx: Ctx, id: string): Promise<RevealedCode> {
  authorize(ctx, 'codes:reveal')
  return ctx.db.inTenant(ctx.orgId, 'write', async (tx) => {
    const found = await findCode(tx, id)
    if (!found) throw notFound('This code')
    const { classId, course, endsOn, locationId, sealed, codeId } = found
    const code = openCode(ctx.orgId, found)
    if (code === null) throw lostKey(sealed)
    await writeAudit(tx, ctx, 'code.reveal', { code: shortId(codeId), classId })
    const link = locationId === null ? null : achievementLink(locationId, code)
    const svg = link && renderSVG(link, { border: 2 })
    return { id, classId, course, endsOn, code, link, svg }
  })
}
