import { expect, it } from 'vitest'
import { generate } from '../../../../tests/capability/generate'
import { organizationWith, rowsOf } from '../../../../tests/capability/scored'
import { firstOf, monthOf } from '../../../dates'
import { monthOutcomes } from '../outcomes/month-outcomes'
import { outcomesJson } from '../outcomes/outcomes-json'
import { RULE_SETS } from '../rules'
import { knownOf } from '../score'
import type { OverOrganization, ReadOrganization } from '../sql/over-organization'
import { madeOutcomes } from './made-outcomes'

it('outcomes made an area at a time are those made at once, and whatever else waits has its turn before each area', async () => {
  const { raw, asOf } = generate(7)
  const organization = organizationWith(rowsOf(raw), raw.market)
  const over: OverOrganization = async (compute) => compute(organization as ReadOrganization)
  for (const ruleSet of RULE_SETS) {
    let [turns, ended] = [0, false]
    const count = () => {
      turns++
      if (!ended) setImmediate(count)
    }
    setImmediate(count)
    const month = monthOf(asOf)
    const made = await madeOutcomes(over, { ruleSet, month, last: null })
    ended = true
    expect(made).toBe(outcomesJson(monthOutcomes(ruleSet, knownOf(organization, firstOf(month), ruleSet))))
    expect(turns).toBeGreaterThanOrEqual(ruleSet.areas.length)
  }
})
