import type { TenantStatements } from '@/db/client'
import type { ImportEffect } from '@/db/schema/imports'
import type { PlainDate } from '../dates'
import { basisIn } from '../insight/read-basis'
import type { TotalDelta } from '../line-items/model/total-delta'
import type { AreaScore, AreaScoring } from './area-scoring'
import type { ImportKind } from './model/import-kinds'
import type { CountNotes } from './model/importing'
import { type ByCriteria, programmeOf } from './programme-of'
import { areaEffect, effectOf } from './score-effect'

/** The scores before an import, to be held against those after it. */
export type ScoresBefore = {
  /** What stands is about to change. An import after which everything stands as before reads no figures at all. */
  changing(tx: TenantStatements): Promise<void>
  /** What is said of new rows that count for nothing. */
  notes(deltas: readonly TotalDelta[]): CountNotes | null
  /** By what the transaction has written. @param pending changes of totals that it has not; null: nothing is known */
  effect(tx: TenantStatements, pending: readonly TotalDelta[]): Promise<ImportEffect | null>
}

export function scoresBefore(
  tx: TenantStatements,
  kind: ImportKind,
  today: PlainDate,
): Promise<ScoresBefore> {
  const owner = programmeOf(kind)
  return 'programme' in owner ? byCriteria(tx, owner, today) : Promise.resolve(byAreas(owner, kind, today))
}

async function byCriteria(tx: TenantStatements, owner: ByCriteria, today: PlainDate): Promise<ScoresBefore> {
  const { imports } = owner
  const before = await basisIn(tx, owner, today)
  return {
    changing: async () => undefined,
    notes: (deltas) => imports.countNotes?.(deltas, before, today) ?? null,
    effect: async (tx, pending) =>
      effectOf(before, imports.withDeltas(await basisIn(tx, owner, today), pending), today),
  }
}

function byAreas(owner: AreaScoring, kind: ImportKind, today: PlainDate): ScoresBefore {
  const read = async (tx: TenantStatements) =>
    owner.isInForce(today) ? await owner.readScores(tx, today, kind) : null
  let before: readonly AreaScore[] | null | undefined
  return {
    notes: () => null,
    async changing(tx) {
      before = await read(tx)
    },
    async effect(tx) {
      if (before === undefined) return owner.isInForce(today) ? areaEffect([], [], today) : null
      const after = await read(tx)
      return before && after && areaEffect(before, after, today)
    },
  }
}
