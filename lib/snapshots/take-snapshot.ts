import { z } from 'zod'
import { authorize, type Ctx } from '../context'
import { isPlainDate } from '../dates'
import { LaurelError } from '../errors'
import type { AnyProgramme } from '../programmes/registered'
import { FIRST_PROGRAMME } from '../programmes/registry'
import { findSnapshot, supersededBy } from './read-snapshots'
import { type InPlaceOf, writeSnapshot } from './write-snapshot'

const REASON = 'Say why in 3 to 500 characters: it is kept with both snapshots.'

export const snapshotInput = z
  .object({
    asOf: z.string().refine(isPlainDate, 'A real date of the form YYYY-MM-DD.').optional(),
    /** The month end in whose place the new one stands. */
    supersedes: z.number('The number of a snapshot.').int().positive().optional(),
    reason: z.string().trim().min(3, REASON).max(500, REASON).optional(),
  })
  .refine(({ supersedes, reason }) => supersedes === undefined || reason !== undefined, {
    path: ['reason'],
    message: REASON,
  })
  .refine(({ supersedes, asOf }) => supersedes === undefined || asOf === undefined, {
    path: ['asOf'],
    message: 'A month end keeps the date of the one in whose place it stands: leave this out.',
  })

type TakenSnapshot = { id: number; asOf: string }

/**
 * Keeps the result as of a date (today unless said), for good; or a month end anew, in place of one that stays beside it.
 * @throws LaurelError forbidden | not_found | conflict | invalid_request, NoRuleSetError
 */
export async function takeSnapshot(
  ctx: Ctx,
  { asOf, supersedes, reason }: z.infer<typeof snapshotInput> = {},
  row: AnyProgramme = FIRST_PROGRAMME,
): Promise<TakenSnapshot> {
  authorize(ctx, 'snapshots:write')
  if (supersedes !== undefined && reason !== undefined) return supersede(ctx, row, { supersedes, reason })
  const taken = await writeSnapshot(ctx, row, 'on_demand', asOf ?? null)
  if (taken === null) throw new Error('the snapshot was not written')
  return taken
}

/** As of the same date by what is known now. The last one of a month end is superseded, once. */
async function supersede(ctx: Ctx, row: AnyProgramme, inPlaceOf: InPlaceOf): Promise<TakenSnapshot> {
  const id = inPlaceOf.supersedes
  const [{ kind, asOf }, later] = await ctx.db.inTenant(ctx.orgId, 'read', (tx) =>
    Promise.all([findSnapshot(tx, row, id), supersededBy(tx, id)]),
  )
  if (kind !== 'month_end')
    throw new LaurelError(
      'conflict',
      'Only the snapshot of a month end can be superseded: take another snapshot on demand instead.',
    )
  const taken = later === null ? await writeSnapshot(ctx, row, 'month_end', asOf, inPlaceOf) : null
  if (taken !== null) return taken
  throw new LaurelError('conflict', 'Another snapshot has replaced it already: supersede that one.')
}
