import { describe, expect, it } from 'vitest'
import { cases } from '../../../../tests/capability/cases'
import { generate } from '../../../../tests/capability/generate'
import { held } from '../../../../tests/capability/raw'
import { organizationOf, rowsOf } from '../../../../tests/capability/scored'
import { addDays } from '../../../dates'
import { capabilityJson } from '../answer/capability-json'
import { RULE_SETS } from '../rules'
import { scoreCapability } from '../score'
import { daysOfChange } from './days-of-change'
import { scoreDays } from './score-days'

describe('days on which a score may be another', () => {
  it('are the first of a month, the start of rules, and the day on which a certification begins, the one after it ends, and the one on which somebody left', () => {
    const rows = rowsOf({
      ...organizationRaw,
      certifications: [
        ...held('ann', 'azure-administrator', { completed_on: '2026-06-20', expires_on: '2026-07-09' }),
        ...held('bob', 'azure-administrator', { completed_on: '2020-01-01', left_on: '2026-07-20' }),
      ],
    })
    expect(daysOfChange('2026-06-15', '2026-07-25', RULE_SETS, rows.certifications)).toEqual([
      '2026-06-15',
      '2026-06-20',
      '2026-07-01',
      '2026-07-10',
      '2026-07-20',
    ])
  })

  it('every other day has the score of the one before it, by whatever rules: ninety days each of generated organizations', () => {
    for (let seed = 1; seed <= cases(10); seed++) {
      const { raw, asOf } = generate(seed)
      const { certifications } = rowsOf(raw)
      const organization = organizationOf(raw)
      const [from, to] = [asOf, addDays(asOf, 90)]
      const scores = scoreDays(organization, daysOfChange(from, to, RULE_SETS, certifications))
      for (let day = from; day <= to; day = addDays(day, 1)) {
        const standing = scores.findLast((score) => score.asOf <= day)
        const { areas } = capabilityJson('org', scoreCapability(organization, day))
        expect(standing && capabilityJson('org', standing).areas, `seed ${seed} on ${day}`).toEqual(areas)
      }
    }
  })
})

const organizationRaw = generate(1).raw
