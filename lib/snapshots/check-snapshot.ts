import { type LedgerEvent, readEvents } from '@/lib/changes/sql/ledger-events'
import { readState } from '@/lib/organizations/sql/state'
import type { ChangeCause } from '../changes/get-changes'
import { type Walk, walk } from '../changes/model/walk'
import { authorize, type Ctx } from '../context'
import { addMonths, monthOf } from '../dates'
import { basisIn } from '../insight/read-basis'
import { type Shown, type ShownOverride, shownAsKept, shownOverrides } from '../people/personal-data'
import { type Catalogue, catalogueTypeOf, entryAt } from '../programmes/training-services/catalogue'
import { type SnapshotInput, sideOf } from '../programmes/training-services/snapshot-input'
import { stagesBetween } from '../programmes/training-services/stages'
import type { Snapshot } from './content'
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
export async function checkSnapshot(ctx: Ctx, id: number): Promise<CheckedSnapshot> {
  authorize(ctx, 'qualification:read')
  return ctx.db.inTenant(ctx.orgId, 'read', async (tx) => {
    const snapshot = await findSnapshot(tx, id)
    const { asOf, input, seq } = snapshot
    const [state, present, later] = await Promise.all([
      readState(tx),
      basisIn(tx, asOf),
      supersededBy(tx, id),
    ])
    const events = await readEvents(tx, addMonths(monthOf(asOf), -12), { after: seq, upTo: state.seq })
    const stored = sideOf(asOf, input)
    return {
      snapshot: shownAsKept(ctx, snapshot),
      overrides: shownOverrides(ctx, input.overrides),
      supersededBy: later,
      intact: isIntact(snapshot),
      recomputed: recompute(snapshot),
      walk: walk(stored, stagesBetween<LedgerEvent>(stored, { asOf, ...present }, events)),
      catalogue: otherwise(input, present.catalogue),
    }
  })
}

function otherwise({ totals }: SnapshotInput, catalogue: Catalogue): string[] {
  const numbers = totals.flatMap(({ kind, item, month, level, area }) => {
    const entry = entryAt(catalogue, catalogueTypeOf(kind), item, month)
    return (entry?.level ?? null) === level && (entry?.area ?? null) === area ? [] : [item]
  })
  return [...new Set(numbers)].sort()
}
