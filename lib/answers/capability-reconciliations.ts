import { z } from 'zod'
import { AREAS, METRICS, TRACKS } from '../programmes/solutions-partner/areas'
import { FAMILIES } from '../programmes/solutions-partner/figures/rows'
import { CAPABILITY_RULE_SETS } from '../programmes/solutions-partner/rules'
import { figureSolutionOf, reconciliationOf, supportCaseOf } from './reconciliations'
import { month } from './words'

const named = {
  metric: z.enum(['score', ...METRICS]).describe('score: the points of the whole area.'),
  area: z.enum(AREAS),
}
const tenant = z.string().describe('The tenant ID of a customer.')
const association = z.string()

/** What Partner Center would have done otherwise. */
const cause = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('month'), family: z.enum(FAMILIES), month }),
  z.strictObject({ kind: z.literal('refresh'), month }),
  z.strictObject({ kind: z.literal('track'), track: z.enum(TRACKS) }),
  z.strictObject({ kind: z.literal('whole-points'), how: z.enum(['cut', 'rounded']) }),
  z.strictObject({ kind: z.literal('rule-set'), ruleSet: z.enum(CAPABILITY_RULE_SETS) }),
  z.strictObject({ kind: z.literal('decision'), decision: z.string(), choice: z.string() }),
  z.strictObject({ kind: z.literal('association'), tenant, association }),
  z.strictObject({ kind: z.literal('claim'), tenant, association, workload: z.string() }),
  z.strictObject({ kind: z.literal('customer'), tenant }),
  z.strictObject({ kind: z.literal('as-association'), tenant, name: z.string(), association }),
  z.strictObject({ kind: z.literal('subscription'), tenant, how: z.enum(['twice', 'once']) }),
  z.strictObject({ kind: z.literal('person'), person: z.string() }),
  z.strictObject({ kind: z.literal('certification'), person: z.string(), certification: z.string() }),
  z.strictObject({ kind: z.literal('linked'), person: z.string() }),
  z.strictObject({ kind: z.literal('renewed'), person: z.string(), certification: z.string() }),
])
export type CapabilityCause = z.infer<typeof cause>

export const capabilityReconciliation = reconciliationOf(named)
export const capabilitySolution = figureSolutionOf(named, cause, {
  sum: z.string().describe('What the causes do to the number, as a sum in words.'),
})
export const capabilityCase = supportCaseOf(named)
