import { ruleOverrides } from '@/db/schema/insight'
import { writeAudit } from '@/lib/audit/sql/audit'
import { raiseRulesSeq } from '@/lib/organizations/sql/state'
import { readOverrides } from '@/lib/rules/sql/rule-overrides'
import { authorize, type Ctx } from '../context'
import { FIRST_PROGRAMME } from '../programmes/registry'
import { type OverrideInput, overrideInput } from './override-input'
import { type Overriding, overridingOf } from './overriding'

/**
 * Puts a value of the organization's own in the place of the programme's, from now on wherever that rule set scores.
 * @throws LaurelError invalid_request | conflict | forbidden
 */
export async function setOverride(
  ctx: Ctx,
  input: OverrideInput,
  { programme, propose }: Overriding = overridingOf(FIRST_PROGRAMME),
): Promise<{ id: number }> {
  authorize(ctx, 'rules:write')
  const { reason, ...given } = overrideInput.parse(input)
  return ctx.db.inTenant(ctx.orgId, 'write', async (tx) => {
    // First, so that two people do not set the same value at once.
    await raiseRulesSeq(tx)
    const { ruleSet, key, now, value } = propose(await readOverrides(tx), given)
    const [row] = await tx.db
      .insert(ruleOverrides)
      .values({
        orgId: ctx.orgId,
        programme: programme.id,
        ruleSet,
        key,
        value,
        reason,
        active: true,
        createdBy: ctx.actor,
        createdByName: ctx.actorName,
      })
      .returning({ id: ruleOverrides.id })
    if (!row) throw new Error('the override was not written')
    await writeAudit(tx, ctx, 'rule-override.set', {
      ruleSet,
      key,
      before: { value: now },
      after: { value },
      reason,
    })
    return row
  })
}
