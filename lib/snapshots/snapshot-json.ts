import type { SnapshotJson } from '../answers/snapshots'
import { statementJson } from '../changes/changes-json'
import { statementsOf } from '../changes/model/statements'
import type { Table } from '../exports/table'
import { type Card, cardsOf } from '../insight/qualification-json'
import type { Criterion } from '../scoring/criterion'
import { toNumber } from '../scoring/rational'
import type { CheckedSnapshot } from './check-snapshot'
import type { StoredSnapshot } from './content'
import type { Issuing } from './issuing'
import type { SnapshotLine } from './read-snapshots'

export const lineJson = <S extends StoredSnapshot>({ createdAt, ...line }: SnapshotLine<S>) => ({
  ...line,
  createdAt: createdAt.toISOString(),
})

/** The documented answer of `GET …/training-services/snapshots/{id}`. */
export function snapshotJson({
  snapshot,
  supersededBy,
  intact,
  recomputed,
  walk,
}: CheckedSnapshot): SnapshotJson {
  const criteria = statementsOf(walk).map(statementJson)
  return {
    ...snapshot,
    supersededBy,
    createdAt: snapshot.createdAt.toISOString(),
    checks: {
      intact,
      recomputed,
      present: { same: criteria.every(({ steps }) => steps.length === 0), criteria },
    },
  }
}

type Line = SnapshotLine<StoredSnapshot>

/** A line for each snapshot, its scores in columns. */
export function snapshotsTable({ scores, statusOf }: Issuing, rows: readonly Line[]): Table<Line> {
  return {
    name: 'snapshots',
    rows,
    columns: [
      { name: 'snapshot_id', of: ({ id }) => id },
      { name: 'as_of', of: ({ asOf }) => asOf },
      { name: 'kind', of: ({ kind }) => kind },
      { name: 'made_at', of: ({ createdAt }) => createdAt.toISOString() },
      { name: 'made_by', of: ({ createdByName }) => createdByName, guarded: true },
      { name: 'rule_set', of: ({ ruleSet }) => ruleSet },
      { name: 'version', of: ({ version }) => version },
      ...(statusOf ? [{ name: 'status', of: ({ result }: Line) => statusOf(result) }] : []),
      ...scores.map(({ name, of }) => ({ name, of: ({ result }: Line) => of(result) })),
      { name: 'hash', of: ({ hash }) => hash },
      { name: 'verified', of: ({ verified }) => verified },
      { name: 'supersedes', of: ({ supersedes }) => supersedes },
      { name: 'superseded_by', of: ({ supersededBy }) => supersededBy },
      { name: 'reason', of: ({ reason }) => reason, guarded: true },
    ],
  }
}

type FigureRow = { card: Card; now: Criterion | undefined }

/** A line for each figure as it was issued, beside the same date by what is known now. */
export function figuresTable({ snapshot, walk }: CheckedSnapshot): Table<FigureRow> {
  const now = walk.to.criteria
  return {
    name: `snapshot-${snapshot.id}`,
    rows: cardsOf(walk.to.programme, snapshot.result).map((card, index) => ({ card, now: now[index] })),
    columns: [
      { name: 'criterion', of: ({ card }) => card.metric },
      { name: 'solution_area', of: ({ card }) => card.area },
      { name: 'benchmark', of: ({ card: { card } }) => card.threshold },
      { name: 'score', of: ({ card: { card } }) => card.score },
      { name: 'display', of: ({ card: { card } }) => card.display },
      { name: 'status', of: ({ card: { card } }) => card.status },
      { name: 'score_now', of: ({ now }) => (now?.score ? toNumber(now.score) : null) },
      { name: 'status_now', of: ({ now }) => now?.status ?? null },
    ],
  }
}
