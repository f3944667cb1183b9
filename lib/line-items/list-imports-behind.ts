import { inArray, sql } from 'drizzle-orm'
import type { z } from 'zod'
import { imports } from '@/db/schema/imports'
import { inOrg } from '@/db/tenancy'
import { rowsByImport } from '@/lib/line-items/sql/line-item-query'
import type { importsBehind } from '../answers/line-items'
import { authorize, type Ctx } from '../context'
import type { PlainDate } from '../dates'
import type { AreaId, Metric } from '../programmes/training-services/kinds'
import { fromDecimal, toNumber } from '../scoring/rational'
import { prepareLineItems } from './line-item-request'

export type ImportsBehind = z.infer<typeof importsBehind>
export type ImportBehind = ImportsBehind['imports'][number]

type Line = { import_id: number; rows: number; counted: number; points: string; answers: number }

/**
 * The imports that a score comes from, the largest share first: counted from the rows inside the window. The points
 * of all of them are the score; in an average points ÷ answers are.
 */
export async function listImportsBehind(
  ctx: Ctx,
  input: { metric: Metric; area: AreaId | null; asOf?: PlainDate },
): Promise<ImportsBehind> {
  authorize(ctx, 'imports:read')
  return ctx.db.inTenant(ctx.orgId, 'read', async (tx) => {
    const { plan, cutoff, qualification } = await prepareLineItems(tx, input)
    const { window, asOf } = qualification
    const filter = {
      counted: 'all' as const,
      area: input.area,
      ...window,
      locationIds: null,
      redacted: true,
      guarded: false,
      wordy: false,
    }
    const lines = [...(await tx.db.execute<Line>(rowsByImport({ orgId: ctx.orgId, plan, cutoff, filter })))]
    if (lines.length === 0) return { asOf, imports: [] }
    const files = await tx.db
      .select({
        id: imports.id,
        fileName: imports.fileName,
        at: imports.publishedAt,
        made: imports.createdAt,
      })
      .from(imports)
      .where(
        sql`${inOrg(imports, tx.orgId)} and ${inArray(
          imports.id,
          lines.map(({ import_id: id }) => Number(id)),
        )}`,
      )
    const byId = new Map(files.map((file) => [file.id, file]))
    const found = lines.map((line): ImportBehind => {
      const file = byId.get(Number(line.import_id))
      return {
        id: Number(line.import_id),
        fileName: file?.fileName ?? '',
        publishedAt: (file?.at ?? file?.made)?.toISOString() ?? '',
        rows: line.rows,
        counted: line.counted,
        points: toNumber(fromDecimal(line.points)),
        answers: line.answers,
      }
    })
    return { asOf, imports: found.sort((a, b) => b.points - a.points || b.rows - a.rows || b.id - a.id) }
  })
}
