import type { TenantTx } from '@/db/client'
import { writeAudit } from '@/lib/audit/sql/audit'
import { applyDeltas, Deltas } from '@/lib/imports/sql/totals'
import { lockState, nextEvent } from '@/lib/organizations/sql/state'
import { deriveEligibility } from '@/lib/registers/sql/derive-eligibility'
import { authorize, type Ctx } from '../context'
import { LaurelError } from '../errors'
import { type MatchInput, matchInput } from './match-input'
import { deleteMatches, type Matched, writeMatches } from './sql/class-fits'

export type Matching = { redemptions: number; surveys: number }

/**
 * Says of line items that name no class that is known to which class they belong, or to none; of one line item there is
 * one such word. With trainers checked, the surveys among them are judged by the days of the class, and their totals
 * follow, in the same transaction. Line items that fit no longer are left alone.
 * @throws LaurelError invalid_request for IDs without the class that they are to be of
 */
export async function matchClasses(ctx: Ctx, input: MatchInput): Promise<Matching> {
  authorize(ctx, 'classes:write')
  const { classId, redemptions, surveys, saidClass, belong } = matchInput.parse(input)
  const named = redemptions !== undefined || surveys !== undefined
  if ((named || saidClass !== undefined) && classId === null) {
    const message = 'Name the class ID that these line items belong to.'
    throw new LaurelError('invalid_request', message, [{ path: 'classId', message }])
  }
  const lineItems = named
    ? { 'courseware-completions': redemptions ?? [], 'survey-responses': surveys ?? [] }
    : saidClass !== undefined
      ? { saidClass }
      : null
  return ctx.db.inTenant(ctx.orgId, 'write', async (tx) => {
    const matching = await following(tx, () =>
      writeMatches(tx, ctx.locationIds, { classId, lineItems }, belong),
    )
    await writeAudit(tx, ctx, 'class.match', { classId, belong, ...matching })
    return matching
  })
}

/** Takes back what was said of the line items of a class, or of none: they fit again as they did before. */
export async function unmatchClass(ctx: Ctx, classId: string | null): Promise<Matching> {
  authorize(ctx, 'classes:write')
  return ctx.db.inTenant(ctx.orgId, 'write', async (tx) => {
    const matching = await following(tx, () => deleteMatches(tx, classId))
    await writeAudit(tx, ctx, 'class.unmatch', { classId, ...matching })
    return matching
  })
}

/** What follows for surveys and totals when line items find or lose their class. */
async function following(tx: TenantTx, write: () => Promise<Matched[]>): Promise<Matching> {
  const state = await lockState(tx)
  const matched = await write()
  const surveys = matched.flatMap(({ kind, identity }) => (kind === 'survey-responses' ? [identity] : []))
  const deltas = new Deltas()
  if (state.mctChecking && surveys.length > 0)
    await deriveEligibility(tx, { checking: true, only: { identity: surveys } }, deltas)
  if (deltas.all().length > 0)
    await applyDeltas(
      tx,
      await nextEvent(tx, state, { event: 'derive', importId: null, figures: null }),
      deltas,
    )
  return { redemptions: matched.length - surveys.length, surveys: surveys.length }
}
