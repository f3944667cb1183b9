import type { z } from 'zod'
import { writeAudit } from '@/lib/audit/sql/audit'
import { lockState } from '@/lib/organizations/sql/state'
import type { catalogueImport } from '../answers/registers'
import { aside } from '../aside/aside'
import { authorize, type Ctx } from '../context'
import { saidOf } from './change-catalogue'
import { sayByHand } from './say-by-hand'

export type CatalogueImport = z.infer<typeof catalogueImport>

/** Valid rows go in, the others are named; all in one transaction. @throws LaurelError invalid_file | too_large */
export async function importCatalogue(
  ctx: Ctx,
  text: Uint8Array,
  signal?: AbortSignal,
): Promise<CatalogueImport> {
  authorize(ctx, 'catalogue:write')
  const { entries, rejected } = await aside.run('catalogue', { text }, { orgId: ctx.orgId, signal })
  return ctx.db.inTenant(ctx.orgId, 'maintain', async (tx) => {
    await lockState(tx)
    const counts = { added: 0, updated: 0, unchanged: 0 }
    const { outcomes } = await sayByHand(tx, 'catalogue', entries.map(saidOf))
    for (const outcome of outcomes) counts[outcome] += 1
    await writeAudit(tx, ctx, 'catalogue.import', { ...counts, rejected: rejected.length })
    return { ...counts, rejected }
  })
}
