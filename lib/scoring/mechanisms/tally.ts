import type { TallyRule } from '../../rules/model/schema'
import type { Tallies } from '../programme'
import { integer } from '../rational'
import type { TallyResult } from '../result'

export const tally = (rule: TallyRule, tallies: Tallies): TallyResult => ({
  mechanism: 'tally',
  id: rule.id,
  rule,
  value: integer(tallies.sum(rule)),
})
