import { sql } from 'drizzle-orm'
import { catalogue } from '@/db/schema/organization'
import { inOrg } from '@/db/tenancy'
import { writeAudit } from '@/lib/audit/sql/audit'
import { lockState } from '@/lib/organizations/sql/state'
import { authorize, type Ctx } from '../context'
import { notFound } from '../errors'
import { type CatalogueInput, type CatalogueValues, catalogueInput } from './catalogue-input'
import { catalogueKey } from './model/entries'
import { payloadOf } from './read-course'
import { type Outcome, sayByHand } from './say-by-hand'

/** Adds a course or exam, or replaces the own one of the same number and start. */
export async function addCatalogueEntry(
  ctx: Ctx,
  input: CatalogueInput,
): Promise<{ id: number; outcome: Outcome }> {
  authorize(ctx, 'catalogue:write')
  const values = catalogueInput.parse(input)
  return ctx.db.inTenant(ctx.orgId, 'write', async (tx) => {
    await lockState(tx)
    const { outcomes } = await sayByHand(tx, 'catalogue', [saidOf(values)])
    const { type, number, validFrom } = values
    const [saved] = await tx.db
      .select({ id: catalogue.id })
      .from(catalogue)
      .where(
        sql`${inOrg(catalogue, tx.orgId)} and ${catalogue.type} = ${type} and ${catalogue.number} = ${number} and ${catalogue.validFrom} = ${validFrom}`,
      )
    const [outcome] = outcomes
    if (!saved || !outcome) throw new Error('the entry was not written')
    await writeAudit(tx, ctx, 'catalogue.save', values)
    return { id: saved.id, outcome }
  })
}

/** @throws LaurelError not_found */
export async function removeCatalogueEntry(ctx: Ctx, id: number): Promise<void> {
  authorize(ctx, 'catalogue:write')
  await ctx.db.inTenant(ctx.orgId, 'write', async (tx) => {
    await lockState(tx)
    const [gone] = await tx.db
      .select()
      .from(catalogue)
      .where(sql`${inOrg(catalogue, ctx.orgId)} and ${catalogue.id} = ${id}`)
    if (!gone) throw notFound('This catalogue entry')
    const key = catalogueKey(gone.type, gone.number, gone.validFrom)
    await sayByHand(tx, 'catalogue', [{ key, payload: null }])
    await writeAudit(tx, ctx, 'catalogue.remove', { ...gone })
  })
}

/** Catalogue entries apply when scores are read, so nothing is rebuilt. */
const saidOf = (values: CatalogueValues) => ({
  key: catalogueKey(values.type, values.number, values.validFrom),
  payload: payloadOf(values),
})
