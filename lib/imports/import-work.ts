import type { TenantStatements } from '@/db/client'
import type { ImportNotes, ImportProgress, RowChange } from '@/db/schema/imports'
import type { Deltas } from '@/lib/imports/sql/totals'
import type { FiguresChanged } from '@/lib/organizations/sql/figures-changed'
import type { OrgState } from '@/lib/organizations/sql/state'
import type { PlainDate } from '../dates'
import type { Mapping } from './reading/mapping'
import type { ReadHints } from './reading/opened-file'
import type { Reject } from './reject'

export type ImportCounts = {
  rowsRead: number
  rowsAccepted: number
  rowsChanged: number
  rowsDuplicate: number
  rowsRejected: number
}

/** What working a file needs, whatever kind it is. */
export type ImportWork = {
  importId: number
  mode: 'publish' | 'preview'
  changes: 'reject' | 'apply'
  mapping: Mapping
  file: { path: string; hints: ReadHints }
  signal?: AbortSignal | undefined
  today: PlainDate
  /** The organization's. */
  timeZone: string
  onRows(bytesRead: number, rows: number): void
  /** Names a point in the work; where a test wants it, the process ends here. */
  reached(point: WorkPoint): void
  onPhase(phase: ImportProgress['phase']): void
  /** The organization's state; locked, unless nothing will be written. */
  lock(tx: TenantStatements): Promise<OrgState>
  /** To be said before what stands of records changes; not where it stays as it is. */
  changing(tx: TenantStatements): Promise<void>
  /** What was written was taken back: what was known of the organization before it may be out of date. */
  takenBack(): void
}

/** Between any two of them a process may die: the state is then the one before. */
export const WORK_POINTS = [
  'opened',
  'staged',
  'compared',
  'inserted',
  'changed',
  'totals',
  'before-commit',
  'after-commit',
] as const
export type WorkPoint = (typeof WORK_POINTS)[number]

/** What came of the rows. `deltas`: what it does to the totals; `figures`: of records, what changed; `rejects` and `changes` only in a preview, the first. */
export type RowsOutcome = {
  counts: ImportCounts
  notes: Omit<ImportNotes, 'ignoredColumns'>
  deltas: Deltas
  figures: FiguresChanged
  changes: RowChange[]
  rejects: Reject[]
}
