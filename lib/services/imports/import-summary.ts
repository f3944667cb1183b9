import type { ImportNotes, imports } from '@/db/schema/imports'
import { may } from '../../auth/roles'
import type { Kind } from '../../kinds'
import type { Ctx } from '../context'

/** An import as page, API and command show it. Times are ISO, UTC. */
export type ImportSummary = {
  id: number
  kind: Kind
  status: 'published' | 'withdrawn'
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
  /** Empty for a role that may not see personal data. */
  createdByName: string
  withdrawnAt: string | null
  notes: ImportNotes
}

export function summarize(row: typeof imports.$inferSelect, ctx: Ctx): ImportSummary {
  const personal = may(ctx.role, 'personal-data:read')
  return {
    id: row.id,
    kind: row.kind as Kind,
    status: row.status as ImportSummary['status'],
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
    createdByName: personal ? row.createdByName : '',
    withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
    // Whoever sees some locations does not learn of others here.
    notes: ctx.locationIds === null ? row.notes : { ...row.notes, newLocations: [], unusualLocations: [] },
  }
}
