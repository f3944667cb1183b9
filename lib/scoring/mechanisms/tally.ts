import type { TallyRule } from '../../rules/schema'
import { integer } from '../rational'
import type { TallyResult } from '../result'
import type { Tallies } from '../tallies'

export const tally = (rule: TallyRule, tallies: Tallies): TallyResult => ({
  mechanism: 'tally',
  id: rule.id,
  rule,
  value: integer(tallies.sum(rule)),
})
