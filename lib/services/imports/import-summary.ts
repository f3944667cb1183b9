import type {
  ImportEffect,
  ImportNotes,
  ImportProblem,
  ImportProgress,
  ImportStatus,
  imports,
} from '@/db/schema/imports'
import { may } from '../../auth/roles'
import type { FileFormat, Mapping } from '../../imports/mapping'
import type { ImportKind } from '../../kinds'
import type { Ctx } from '../context'
import { type ShownName, shownName } from '../personal-data'

/** An import as page, API and command show it. Times are ISO, UTC. */
export type ImportSummary = {
  id: number
  kind: ImportKind
  status: ImportStatus
  mode: 'publish' | 'preview'
  changes: 'reject' | 'apply'
  fileName: string
  bytes: number
  sha256: string
  rowsRead: number
  rowsAccepted: number
  rowsChanged: number
  rowsDuplicate: number
  rowsRejected: number
  sameAs: number | null
  createdAt: string
  createdByName: ShownName
  publishedAt: string | null
  withdrawnAt: string | null
  notes: ImportNotes
  /** How the file was read; null for imports older than mappings. */
  mapping: Mapping | null
  format: FileFormat | null
  /** Why it was refused. */
  problem: ImportProblem | null
  /** What it did to the scores on the day it was published, or would do. */
  effect: ImportEffect | null
  /** While it waits or runs. */
  progress: ImportProgress | null
  /** The kept file, for a day: what a preview read can be published without sending it again. */
  uploadId: number | null
}

export function summarize(row: typeof imports.$inferSelect, ctx: Ctx): ImportSummary {
  return {
    id: row.id,
    kind: row.kind,
    status: row.status,
    mode: row.mode,
    changes: row.changes,
    fileName: row.fileName,
    bytes: row.bytes,
    sha256: row.sha256,
    rowsRead: row.rowsRead,
    rowsAccepted: row.rowsAccepted,
    rowsChanged: row.rowsChanged,
    rowsDuplicate: row.rowsDuplicate,
    rowsRejected: row.rowsRejected,
    sameAs: row.sameAs,
    createdAt: row.createdAt.toISOString(),
    createdByName: shownName(ctx, row.createdByName),
    publishedAt: row.publishedAt?.toISOString() ?? null,
    withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
    mapping: row.mapping,
    format: row.format,
    problem: row.problem,
    effect: row.effect,
    progress: row.progress,
    uploadId: row.status === 'published' || row.status === 'withdrawn' ? null : row.uploadId,
    notes: shownNotes(row.notes, ctx),
  }
}

/** Whoever sees some locations does not learn of others here, nor of what stands in a row who may not see rejected ones. */
function shownNotes(notes: ImportNotes, { role, locationIds }: Ctx): ImportNotes {
  const { around, leftOut } = notes
  return {
    ...notes,
    ...(locationIds !== null && { newLocations: [], unusualLocations: [], ...(leftOut && { leftOut: [] }) }),
    ...(around && !may(role, 'rejects:read') && { around: { ...around, first: [] } }),
  }
}
