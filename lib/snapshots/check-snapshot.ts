import { readState } from '@/lib/organizations/sql/state'
import type { ChangeCause } from '../changes/get-changes'
import type { LedgerEvent } from '../changes/model/ledger-event'
import { stagesBetween } from '../changes/model/stages'
import { type Walk, walk } from '../changes/model/walk'
import { authorize, type Ctx } from '../context'
import { earliestMonth } from '../insight/model/earliest-month'
import { basisIn } from '../insight/read-basis'
import { type Shown, type ShownOverride, shownAsKept, shownOverrides } from '../people/personal-data'
import type { Registered } from '../programmes/registered'
import { FIRST_PROGRAMME } from '../programmes/registry'
import type { Snapshot } from './content'
import { keepingOf, sideOf } from './model/input'
import { findSnapshot, supersededBy } from './read-snapshots'
import { isIntact, type Recomputed, recompute } from './verify-snapshot'

export type CheckedSnapshot = {
  snapshot: Shown<Snapshot>
  /** The organization's own values that made it. */
  overrides: ShownOverride[]
  /** The one that stands in its place, or null. */
  supersededBy: number | null
  /** Whether it still says what was written: the hash fits the content. */
  intact: boolean
  recomputed: Recomputed
  /** From the stored input to what is known now as of the same date. */
  walk: Walk<ChangeCause>
  /** Numbers of courses and exams that count otherwise now. */
  catalogue: string[]
}

/**
 * A snapshot, whether it still holds, and how the same date looks by what is known now: a difference comes with its
 * causes, which add up to it.
 * @throws LaurelError not_found | forbidden
 */
export async function checkSnapshot(
  ctx: Ctx,
  id: number,
  registered: Registered = FIRST_PROGRAMME,
): Promise<CheckedSnapshot> {
  authorize(ctx, 'qualification:read')
  const { programme, ledger } = registered
  return ctx.db.inTenant(ctx.orgId, 'read', async (tx) => {
    const snapshot = await findSnapshot(tx, registered, id)
    const { asOf, input, seq } = snapshot
    const [state, present, later] = await Promise.all([
      readState(tx),
      basisIn(tx, registered, asOf),
      supersededBy(tx, id),
    ])
    const since = { after: seq, upTo: state.seq }
    const events = await (ledger?.readEvents(tx, earliestMonth(asOf), since) ?? [])
    const stored = sideOf(programme, asOf, input)
    return {
      snapshot: shownAsKept(ctx, snapshot),
      overrides: shownOverrides(ctx, input.overrides),
      supersededBy: later,
      intact: isIntact(snapshot),
      recomputed: recompute(programme, snapshot),
      walk: walk(stored, stagesBetween<LedgerEvent>(stored, { asOf, ...present }, events)),
      catalogue: keepingOf(programme).otherwise(input.totals, present.catalogue),
    }
  })
}
