import type { ImportEffect } from '@/db/schema/imports'
import { readOverrides } from '@/lib/rules/sql/rule-overrides'
import { authorize, type Ctx } from '../context'
import type { PlainDate } from '../dates'
import type { NamedEffect } from '../imports/score-effect'
import { FIRST_PROGRAMME } from '../programmes/registry'
import type { Proposal, ProposalInput } from './override-input'
import { type Overriding, overridingOf } from './overriding'

export type OverridePreview = { proposal: Proposal; effect: NamedEffect<ImportEffect> }

/**
 * What an override would do to the scores by its rule set, as of a date (today unless said); nothing is written.
 * @throws LaurelError invalid_request | conflict | forbidden
 */
export async function previewOverride(
  ctx: Ctx,
  input: ProposalInput,
  given: PlainDate | null = null,
  { propose, effect }: Overriding = overridingOf(FIRST_PROGRAMME),
): Promise<OverridePreview> {
  authorize(ctx, 'rules:write')
  const proposal = propose(await ctx.db.inTenant(ctx.orgId, 'read', (tx) => readOverrides(tx)), input)
  return { proposal, effect: await effect(ctx, proposal, given) }
}
