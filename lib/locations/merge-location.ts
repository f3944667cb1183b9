import { sql } from 'drizzle-orm'
import type { z } from 'zod'
import type { TenantStatements } from '@/db/client'
import { writeAudit } from '@/lib/audit/sql/audit'
import { moveClaims } from '@/lib/imports/sql/claims'
import { moveItems } from '@/lib/imports/sql/owned-items'
import { applyDeltas, Deltas } from '@/lib/imports/sql/totals'
import { moveAllowed } from '@/lib/locations/sql/location-designations'
import { redirectLocation } from '@/lib/locations/sql/locations'
import { lockState, nextEvent } from '@/lib/organizations/sql/state'
import type { merge } from '../answers/registers'
import { moveScopes } from '../auth/people/location-scopes'
import { authorize, type Ctx } from '../context'
import { KINDS, type Kind } from '../line-items/model/kinds'
import { findPair } from './merge-pair'

type MergeResult = z.infer<typeof merge>

/**
 * Merges a mistyped location into the right one: line items, totals, what imports claim, what it may use of
 * designations and whoever is limited to it, together or not at all. Figures stay as they are; the mistyped Location ID means the right location in every
 * import to come, as if it had never been mistyped.
 * @throws LaurelError not_found | conflict (itself, merged already, merged elsewhere) | forbidden
 */
export async function mergeLocation(ctx: Ctx, fromId: number, intoId: number): Promise<MergeResult> {
  authorize(ctx, 'locations:write')
  return ctx.db.inControlOf(ctx.orgId, 'maintain', async (control) => {
    await control.execute(sql`select laurel_enter_org(${ctx.orgId})`)
    const tx = { db: control, orgId: ctx.orgId }
    const state = await lockState(tx)
    const pair = await findPair(tx, fromId, intoId)
    const move = { from: fromId, into: intoId }
    const deltas = new Deltas()
    const lineItems = await moveAll(tx, move, deltas)
    const claims = await moveClaims(tx, move, state.mctChecking, deltas)
    await moveAllowed(tx, move)
    await redirectLocation(tx, fromId, intoId)
    await applyDeltas(
      tx,
      await nextEvent(tx, state, { event: 'merge', importId: null, figures: null }),
      deltas,
    )
    const scopes = await moveScopes(control, ctx.orgId, move)
    const [from, into] = [pair.from.externalId, pair.into.externalId]
    await writeAudit(tx, ctx, 'location.merge', {
      ...move,
      names: { from, into },
      lineItems,
      claims,
      ...scopes,
    })
    return { from, into, lineItems, ...scopes }
  })
}

async function moveAll(
  tx: TenantStatements,
  move: { from: number; into: number },
  deltas: Deltas,
): Promise<Record<Kind, number>> {
  const counts: [Kind, number][] = []
  for (const kind of KINDS) counts.push([kind, await moveItems(tx, kind, move, deltas)])
  return Object.fromEntries(counts) as Record<Kind, number>
}
