import { describe, expect, it } from 'vitest'
import { cases } from '../../../../tests/capability/cases'
import { generate } from '../../../../tests/capability/generate'
import { held, licence, nothing, type Raw } from '../../../../tests/capability/raw'
import { organizationOf } from '../../../../tests/capability/scored'
import { addMonths, firstOf, monthOf } from '../../../dates'
import { subtract, toNumber } from '../../../scoring/rational'
import { total } from '../behind/total'
import { scoreCapability } from '../score'
import { movedRows } from './moved-rows'

const sideOf = (raw: Raw, asOf: string) => {
  const organization = organizationOf(raw)
  return { organization, score: scoreCapability(organization, asOf) }
}
const IN_PERCENT = ['AZ-GROWTH', 'BA-GROWTH']

describe('what is behind metrics otherwise on a second day', () => {
  it('adds up to how much more or less the value is, of every metric of generated organizations', () => {
    let asked = 0
    for (let seed = 1; seed <= cases(40); seed++) {
      const { raw, asOf } = generate(seed)
      const [first, second] = [sideOf(raw, asOf), sideOf(raw, firstOf(addMonths(monthOf(asOf), 1)))]
      const { customers } = movedRows(first, second)
      for (const { id: area, track, tracks } of second.score.areas)
        for (const metric of tracks.find(({ id }) => id === track)?.metrics ?? []) {
          const was = first.score.areas
            .find(({ id }) => id === area)
            ?.tracks.find(({ id }) => id === track)
            ?.metrics.find(({ id }) => id === metric.id)
          const people = ['PEOPLE', 'STEPS'].includes(metric.rule.formula.name)
          if (people || IN_PERCENT.includes(metric.rule.formula.name) || !was?.value || !metric.value)
            continue
          const own = customers.filter((row) => row.area === area && row.metric.id === metric.id)
          const change = toNumber(total(own.map((row) => row.change)))
          expect(change, `${seed} ${area} ${metric.id}`).toBeCloseTo(
            toNumber(subtract(metric.value, was.value)),
            9,
          )
          asked++
        }
    }
    expect(asked).toBeGreaterThan(200)
  })

  const seats = (month: string, tenant_id: string, active_users: string) =>
    licence({ month, tenant_id, paid_units: '200', active_users, association: 'csp-tier-1' })

  it('of licences: who came in the month that is now a year ago is no growth any more, +1 becomes 0', () => {
    const raw = {
      ...nothing(),
      licences: ['2025-10', '2025-11', '2026-10', '2026-11'].flatMap((month) => [
        // Who grows keeps the track of small customers the higher one.
        seats(month, 'old', month > '2026' ? '150' : '100'),
        ...(month === '2025-10' ? [] : [{ ...seats(month, 'came', '90'), associated_on: '2024-01-01' }]),
      ]),
    }
    const { customers } = movedRows(sideOf(raw, '2026-11-15'), sideOf(raw, '2026-12-15'))
    const adds = customers.filter(
      ({ area, metric }) => area === 'modern-work' && metric.id === 'net-customer-adds',
    )
    expect(adds.map(({ before, after, change }) => [before?.tenant, toNumber(change), after?.note])).toEqual([
      ['came', -1, 'Counted a year ago as well.'],
    ])
  })

  it('of people: one with two certifications goes with the second alone, told by the one that counted last', () => {
    const raw = {
      ...nothing(),
      certifications: [
        ...held('ann', 'azure-network-engineer-associate', { expires_on: '2026-12-10' }),
        ...held('ann', 'windows-server-hybrid-administrator', { expires_on: '2026-12-20' }),
        ...held('bob', 'windows-server-hybrid-administrator', { completed_on: '2026-12-12' }),
      ],
    }
    const [before, between, after] = ['2026-12-10', '2026-12-15', '2026-12-31'].map((day) => sideOf(raw, day))
    if (!before || !between || !after) throw new Error('three days')
    const told = (first: typeof before, second: typeof before) =>
      movedRows(first, second)
        .people.filter(({ area }) => area === 'infrastructure')
        .map(({ leaves, row }) => [row.person, leaves, row.certification, row.note])
    expect(told(before, between)).toEqual([['bob', false, 'windows-server-hybrid-administrator', '']])
    expect(told(between, after)).toEqual([
      ['ann', true, 'windows-server-hybrid-administrator', 'Expired on 20 Dec 2026.'],
    ])
  })
})
