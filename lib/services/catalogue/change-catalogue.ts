import { sql } from 'drizzle-orm'
import type { TenantTx } from '@/db/client'
import { catalogue } from '@/db/schema/organization'
import { inOrg } from '@/db/tenancy'
import { writeAudit } from '@/db/tenant/audit'
import { raiseCatalogueSeq } from '@/db/tenant/state'
import { notFound } from '../../errors'
import { authorize, type Ctx } from '../context'
import { type CatalogueInput, type CatalogueValues, catalogueInput } from './catalogue-input'

/** Adds a course or exam, or replaces the own one of the same number and start. */
export async function addCatalogueEntry(
  ctx: Ctx,
  input: CatalogueInput,
): Promise<{ id: number; outcome: Outcome }> {
  authorize(ctx, 'catalogue:write')
  const values = catalogueInput.parse(input)
  return ctx.db.inTenant(ctx.orgId, 'write', async (tx) => {
    await raiseCatalogueSeq(tx)
    const saved = await saveEntry(tx, values)
    await writeAudit(tx, ctx, 'catalogue.save', values)
    return saved
  })
}

/** @throws LaurelError not_found */
export async function removeCatalogueEntry(ctx: Ctx, id: number): Promise<void> {
  authorize(ctx, 'catalogue:write')
  await ctx.db.inTenant(ctx.orgId, 'write', async (tx) => {
    await raiseCatalogueSeq(tx)
    const [gone] = await tx.db
      .delete(catalogue)
      .where(sql`${inOrg(catalogue, ctx.orgId)} and ${catalogue.id} = ${id}`)
      .returning()
    if (!gone) throw notFound('This catalogue entry')
    await writeAudit(tx, ctx, 'catalogue.remove', { ...gone })
  })
}

export type Outcome = 'added' | 'updated' | 'unchanged'

/** Catalogue entries apply when scores are read, so nothing is rebuilt. */
export async function saveEntry(
  tx: TenantTx,
  values: CatalogueValues,
): Promise<{ id: number; outcome: Outcome }> {
  const { type, number, validFrom } = values
  const [known] = await tx.db
    .select()
    .from(catalogue)
    .where(
      sql`${inOrg(catalogue, tx.orgId)} and ${catalogue.type} = ${type} and ${catalogue.number} = ${number} and ${catalogue.validFrom} = ${validFrom}`,
    )
  if (!known) {
    const [row] = await tx.db
      .insert(catalogue)
      .values({ ...values, orgId: tx.orgId })
      .returning({ id: catalogue.id })
    if (!row) throw new Error('the entry was not written')
    return { id: row.id, outcome: 'added' }
  }
  const keys = ['title', 'area', 'level', 'assumed', 'days', 'validTo'] as const
  if (keys.every((key) => known[key] === values[key])) return { id: known.id, outcome: 'unchanged' }
  await tx.db
    .update(catalogue)
    .set(values)
    .where(sql`${inOrg(catalogue, tx.orgId)} and ${catalogue.id} = ${known.id}`)
  return { id: known.id, outcome: 'updated' }
}
