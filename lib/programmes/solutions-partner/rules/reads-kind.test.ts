import { describe, expect, it } from 'vitest'
import { generate } from '../../../../tests/capability/generate'
import type { Raw } from '../../../../tests/capability/raw'
import { answerOn } from '../../../../tests/capability/scored'
import { RECORDS, type RecordKind } from '../../../imports/model/import-kinds'
import { RULE_SETS, ruleSetNamed } from '.'
import { readsKind } from './reads-kind'

const ROWS: Record<RecordKind, keyof Raw> = {
  customers: 'customers',
  'azure-consumption': 'azure',
  'license-usage': 'licences',
  'business-revenue': 'revenue',
  'business-usage': 'usage',
  certifications: 'certifications',
}

describe('the areas that files of a kind can change', () => {
  it.each(RECORDS)('without any row of %s the others stay as they are, and some of these change', (kind) => {
    let changed = 0
    for (let seed = 1; seed <= 40; seed++) {
      const { raw, asOf, ruleSet } = generate(seed)
      const rules = ruleSetNamed(ruleSet)
      const [before, after] = [raw, { ...raw, [ROWS[kind]]: [] }].map(
        (one) => answerOn(one, { asOf, ruleSet }).areas,
      )
      for (const [at, area] of (before ?? []).entries()) {
        const rule = rules?.areas.find(({ id }) => id === area.id)
        if (!rule) throw new Error(`${ruleSet} has no ${area.id}`)
        if (!readsKind(rule, kind)) expect(after?.[at], `organization ${seed}`).toEqual(area)
        else if (after?.[at]?.score !== area.score || after.at(at)?.track !== area.track) changed++
      }
    }
    expect(changed).toBeGreaterThan(0)
  })

  it('are those whose metrics or track are made from it', () => {
    const { areas = [] } = RULE_SETS.at(-1) ?? {}
    const of = (kind: RecordKind) => areas.filter((area) => readsKind(area, kind)).map(({ id }) => id)
    expect(of('license-usage')).toEqual(['security', 'modern-work'])
    expect(of('business-revenue')).toEqual(['business-applications'])
    expect(of('customers')).toEqual(['data-ai', 'digital-app-innovation', 'infrastructure'])
    expect(of('certifications')).toHaveLength(6)
  })
})
