import { isPlainDate } from '../dates'
import { capabilityJson } from '../programmes/solutions-partner/answer/capability-json'
import { getCapability } from '../programmes/solutions-partner/entry'
import { CAPABILITY_RULE_SETS } from '../programmes/solutions-partner/rules'
import type { Run } from './command'
import { operatorCtx } from './operator'
import { UsageError } from './read-arguments'

export const printCapability: Run = async ({ db, given, print }) => {
  const { 'as-of': asOf, 'rule-set': ruleSet } = given
  if (asOf && !isPlainDate(asOf)) throw new UsageError('--as-of is a real date of the form YYYY-MM-DD.')
  if (ruleSet && !CAPABILITY_RULE_SETS.includes(ruleSet))
    throw new UsageError(`--rule-set is one of ${CAPABILITY_RULE_SETS.join(', ')}.`)
  const ctx = await operatorCtx(db, given.org)
  const { org, score, overrides } = await getCapability(ctx, {
    ...(asOf ? { asOf } : {}),
    ...(ruleSet ? { ruleSet } : {}),
  })
  print(JSON.stringify(capabilityJson(org.slug, score, overrides), null, 2))
  return 0
}
