import { ruleOverrides } from '@/db/schema/insight'
import { writeAudit } from '@/lib/audit/sql/audit'
import { raiseRulesSeq } from '@/lib/organizations/sql/state'
import { readOverrides } from '@/lib/rules/sql/rule-overrides'
import { authorize, type Ctx } from '../context'
import { notFound } from '../errors'
import { FIRST_PROGRAMME } from '../programmes/registry'
import { type RemovalInput, removalInput } from './override-input'
import { type Overriding, overridingOf } from './overriding'

/**
 * Takes an override back: the programme's value holds again. What was set, by whom and why, stays on record.
 * @throws LaurelError not_found (none in force by this id) | forbidden
 */
export async function removeOverride(
  ctx: Ctx,
  id: number,
  input: RemovalInput,
  { programme, acting }: Overriding = overridingOf(FIRST_PROGRAMME),
): Promise<void> {
  authorize(ctx, 'rules:write')
  const { reason } = removalInput.parse(input)
  await ctx.db.inTenant(ctx.orgId, 'write', async (tx) => {
    await raiseRulesSeq(tx)
    const standing = acting(await readOverrides(tx)).find((one) => one.id === id)
    if (!standing) throw notFound('This override')
    const { ruleSet, key, value } = standing
    await tx.db.insert(ruleOverrides).values({
      orgId: ctx.orgId,
      programme: programme.id,
      ruleSet,
      key,
      value,
      reason,
      active: false,
      createdBy: ctx.actor,
      createdByName: ctx.actorName,
    })
    await writeAudit(tx, ctx, 'rule-override.remove', { ruleSet, key, before: { value }, reason })
  })
}
