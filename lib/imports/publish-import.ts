import { randomUUID } from 'node:crypto'
import { type ImportProgress, imports } from '@/db/schema/imports'
import { authorize, type Ctx } from '../context'
import type { PlainDate } from '../dates'
import { LaurelError } from '../errors'
import type { ImportSummary } from './import-summary'
import type { ImportKind } from './model/import-kinds'
import type { Mapping } from './reading/mapping'
import type { Spooled } from './reading/spool'
import { runImport } from './run-import'

export type PublishInput = {
  kind: ImportKind
  fileName: string
  file: Spooled
  mapping?: Mapping
  mode?: 'publish' | 'preview'
  changes?: 'reject' | 'apply'
  /** Default: today in the organization's time zone. */
  today?: PlainDate
  onProgress?(progress: ImportProgress): void
}

/**
 * Takes a file in at once, in this process: for the command, the demo and whoever waits for nobody. rows read =
 * accepted + changed + duplicate + rejected, always.
 * @throws LaurelError invalid_file | too_large (refused, nothing imported) | forbidden
 */
export async function publishImport(ctx: Ctx, input: PublishInput): Promise<ImportSummary> {
  authorize(ctx, 'imports:write')
  const leaseOwner = randomUUID()
  const importId = await ctx.db.inTenant(ctx.orgId, 'write', async (tx) => {
    const { kind, fileName, file, mapping = null, mode = 'publish', changes = 'reject' } = input
    const [row] = await tx.db
      .insert(imports)
      .values({
        orgId: ctx.orgId,
        kind,
        fileName,
        mode,
        changes,
        mapping,
        bytes: file.bytes,
        sha256: file.sha256,
        status: 'running',
        attempts: 1,
        leaseOwner,
        createdBy: ctx.actor,
        createdByName: ctx.actorName,
      })
      .returning({ id: imports.id })
    if (!row) throw new Error('the import was not written')
    return row.id
  })
  const { today, onProgress } = input
  const summary = await runImport(ctx, {
    importId,
    leaseOwner,
    path: input.file.path,
    ...(today && { today }),
    ...(onProgress && { onProgress }),
  })
  if (summary.problem) throw refusal(summary.problem)
  return summary
}

/** A refused import as the error it is for who waits for it. */
const refusal = ({ code, message, issues }: NonNullable<ImportSummary['problem']>) =>
  new LaurelError(code as LaurelError['code'], message, issues)
