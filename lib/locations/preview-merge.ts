import { sql } from 'drizzle-orm'
import type { z } from 'zod'
import type { TenantTx } from '@/db/client'
import { imports } from '@/db/schema/imports'
import { inOrg } from '@/db/tenancy'
import { FACT_TABLES } from '@/lib/line-items/sql/fact-tables'
import type { LocationRow } from '@/lib/locations/sql/locations'
import type { mergePreview } from '../answers/registers'
import { countScopes } from '../auth/people/location-scopes'
import { authorize, type Ctx } from '../context'
import { KINDS, type Kind } from '../line-items/model/kinds'
import { findPair } from './merge-pair'

export type MergePreview = z.infer<typeof mergePreview>

/** What a merge would change, before it is done. @throws LaurelError as mergeLocation does */
export async function previewMerge(ctx: Ctx, fromId: number, intoId: number): Promise<MergePreview> {
  authorize(ctx, 'locations:write')
  const { pair, shares } = await ctx.db.inTenant(ctx.orgId, 'read', async (tx) => ({
    pair: await findPair(tx, fromId, intoId),
    shares: (await Promise.all(KINDS.map((kind) => sharesOf(tx, kind, fromId)))).flat(),
  }))
  const rowsOf = (kind: Kind) =>
    shares.reduce((sum, share) => (share.kind === kind ? sum + share.rows : sum), 0)
  return {
    from: shown(pair.from),
    into: shown(pair.into),
    lineItems: Object.fromEntries(KINDS.map((kind) => [kind, rowsOf(kind)])) as Record<Kind, number>,
    imports: shares.sort((a, b) => a.id - b.id),
    ...(await countScopes(ctx.db.control, ctx.orgId, fromId)),
  }
}

const shown = ({ id, externalId, name, country }: LocationRow): LocationRow => ({
  id,
  externalId,
  name,
  country,
})

async function sharesOf(tx: TenantTx, kind: Kind, locationId: number): Promise<MergePreview['imports']> {
  const table = FACT_TABLES[kind]
  const rows = await tx.db.execute<{ id: number; file_name: string; rows: number }>(sql`
    select ${imports.id} as id, ${imports.fileName} as file_name, count(*)::bigint as rows from ${table}
    join ${imports} on ${imports.orgId} = ${table.orgId} and ${imports.id} = ${table.importId}
    where ${inOrg(table, tx.orgId)} and ${table.locationId} = ${locationId} group by 1, 2`)
  return rows.map((row) => ({ id: Number(row.id), kind, fileName: row.file_name, rows: Number(row.rows) }))
}
