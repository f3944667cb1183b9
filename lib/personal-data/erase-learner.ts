import type { z } from 'zod'
import type { TenantStatements } from '@/db/client'
import { writeAudit } from '@/lib/audit/sql/audit'
import { lockState } from '@/lib/organizations/sql/state'
import { finishErasures, noteErasures, readErasures } from '@/lib/personal-data/sql/erasures'
import { blankLearners, learnerIds } from '@/lib/personal-data/sql/learners'
import type { erasedLearner } from '../answers/personal-data'
import { authorize, type Ctx, requireProof } from '../context'
import { notFound } from '../errors'
import { type EraseInput, eraseInput } from './erase-input'
import { erasureKey, keyNameOf } from './erasure-key'
import { forgetColumns } from './forget-columns'
import { forgetFiles, namingFiles } from './forget-files'
import { forgetLines, forgetSayings } from './forget-lines'
import { forgotten } from './forget-staged'
import { type Forgetting, forgettingOf } from './forgetting'
import { noteInJournal } from './journal'

export type ErasedLearner = z.infer<typeof erasedLearner>

/**
 * Erases a learner wherever he is held: rows stay and count as before, and files that come in later neither bring him
 * back nor take his rows for others. What a preview tells is counted by doing it and taking it back.
 * @throws LaurelError not_found (nothing names him) | conflict (the key is gone) | proof_required | forbidden
 */
export async function eraseLearner(ctx: Ctx, input: EraseInput): Promise<ErasedLearner> {
  authorize(ctx, 'personal-data:manage')
  const { learner, mode } = eraseInput.parse(input)
  if (mode === 'erase') requireProof(ctx)
  const hash = await hashOf(ctx, learner)
  const forgetting = forgettingOf(ctx.orgId, [hash])
  const said = { org: ctx.slug, mode }
  if (mode === 'preview') {
    const counts = await ctx.db.load(ctx.orgId, { end: 'discard' }, (tx) => forgetRows(tx, forgetting))
    const { named, waiting } = await namingFiles(ctx.db, ctx.orgId, forgetting)
    return { ...said, ...counts, files: { removed: named.length, waiting } }
  }
  await requireHeld(ctx, forgetting)
  // First: whatever ends the process from here on, the worker goes on where it was.
  noteInJournal(ctx.orgId, [hash])
  const counts = await ctx.db.inTenant(ctx.orgId, 'maintain', async (tx) => {
    await lockState(tx)
    await noteErasures(tx, [hash])
    const rows = await forgetRows(tx, forgetting)
    await writeAudit(tx, ctx, 'learner.erase', rows)
    return rows
  })
  const files = await forgetFiles(ctx.db, ctx.orgId, forgetting)
  if (files.waiting === 0) await ctx.db.inTenant(ctx.orgId, 'write', (tx) => finishErasures(tx, [hash]))
  return { ...said, ...counts, files }
}

async function hashOf(ctx: Ctx, learner: string): Promise<string> {
  const known = await ctx.db.inTenant(ctx.orgId, 'read', readErasures)
  return erasureKey(known.map((one) => keyNameOf(one.learner))).learner(ctx.orgId, learner)
}

/** A slip of the pen shall not be kept as an erasure. */
async function requireHeld(ctx: Ctx, forgetting: Forgetting): Promise<void> {
  const counts = await ctx.db.load(ctx.orgId, { end: 'discard' }, (tx) => forgetRows(tx, forgetting))
  if (Object.values(counts).some((count) => count > 0)) return
  const { named } = await namingFiles(ctx.db, ctx.orgId, forgetting)
  if (named.length === 0) throw notFound('A learner of this ID')
}

type Counts = Pick<ErasedLearner, 'redemptions' | 'claims' | 'changes' | 'rejected' | 'records' | 'imports'>

/** In every table. Behind the organization's lock, but for a preview. */
export async function forgetRows(tx: TenantStatements, forgetting: Forgetting): Promise<Counts> {
  const ids = await forgotten(forgetting, learnerIds(tx))
  const blanked = await blankLearners(tx, { ids }, forgetting.row)
  const rejected = await forgetLines(tx, forgetting)
  const records = await forgetColumns(tx, forgetting)
  return { ...blanked, rejected, records, imports: await forgetSayings(tx, forgetting) }
}
