import type { TenantStatements } from '@/db/client'
import type { ImportEffect } from '@/db/schema/imports'
import type { PlainDate } from '../dates'
import { basisIn } from '../insight/read-basis'
import type { TotalDelta } from '../line-items/model/total-delta'
import type { AreaScore, AreaScoring } from '../programmes/registered'
import type { ImportKind } from './model/import-kinds'
import type { CountNotes } from './model/importing'
import { type ByCriteria, programmeOf } from './programme-of'
import { effectOf } from './score-effect'

/** The scores before an import, to be held against those after it. */
export type ScoresBefore = {
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
  return 'programme' in owner ? byCriteria(tx, owner, today) : byAreas(tx, owner, today)
}

async function byCriteria(tx: TenantStatements, owner: ByCriteria, today: PlainDate): Promise<ScoresBefore> {
  const { imports } = owner
  const before = await basisIn(tx, owner, today)
  return {
    notes: (deltas) => imports.countNotes?.(deltas, before, today) ?? null,
    effect: async (tx, pending) =>
      effectOf(before, imports.withDeltas(await basisIn(tx, owner, today), pending), today),
  }
}

async function byAreas(tx: TenantStatements, owner: AreaScoring, today: PlainDate): Promise<ScoresBefore> {
  const before = await owner.readScores(tx, today)
  return {
    notes: () => null,
    effect: async (tx) => {
      const after = await owner.readScores(tx, today)
      return before && after && areaEffect(before, after, today)
    },
  }
}

/** Areas are judged each by itself: together they have no status. */
function areaEffect(
  before: readonly AreaScore[],
  after: readonly AreaScore[],
  asOf: PlainDate,
): ImportEffect {
  const scores = before.flatMap(({ criterion, area, display, status }) => {
    const now = after.find((one) => one.criterion === criterion && one.area === area)
    if (!now || (now.display === display && now.status === status)) return []
    return [
      { criterion, area, before: display, after: now.display, statusBefore: status, statusAfter: now.status },
    ]
  })
  return { asOf, statusBefore: null, statusAfter: null, scores }
}
