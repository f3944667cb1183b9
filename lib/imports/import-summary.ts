import type { z } from 'zod'
import type { ImportNotes, imports } from '@/db/schema/imports'
import type { importSummary } from '../answers/imports'
import { may } from '../auth/roles'
import type { Ctx } from '../context'
import { shownName } from '../people/personal-data'
import { effectOfImport } from './score-effect'

export type ImportSummary = z.infer<typeof importSummary>

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
    effect: row.effect && effectOfImport(row.kind, row.effect),
    progress: row.progress,
    uploadId: row.status === 'published' || row.status === 'withdrawn' ? null : row.uploadId,
    notes: shownNotes(row.notes, ctx),
  }
}

/** Whoever sees some locations does not learn of others here, nor of what stands in a row who may not see rejected ones. */
function shownNotes(notes: ImportNotes, { role, locationIds }: Ctx): ImportNotes {
  const { around, leftOut, unusualTenants, moreActive } = notes
  const hides = !may(role, 'rejects:read')
  return {
    ...notes,
    ...(locationIds !== null && { newLocations: [], unusualLocations: [], ...(leftOut && { leftOut: [] }) }),
    ...(around && hides && { around: { ...around, first: [] } }),
    ...(unusualTenants && hides && { unusualTenants: { ...unusualTenants, first: [] } }),
    ...(moreActive && hides && { moreActive: { ...moreActive, first: [] } }),
  }
}
