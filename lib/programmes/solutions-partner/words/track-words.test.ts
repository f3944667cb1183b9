import { describe, expect, it } from 'vitest'
import { generate } from '../../../../tests/capability/generate'
import { azure, licence, monthAfter, type Raw } from '../../../../tests/capability/raw'
import { scoreOn } from '../../../../tests/capability/scored'
import { atLeast } from '../../../scoring/rational'
import { TRACK_NAMES } from './names'
import { trackChange, whyTrack } from './track-words'

const asOf = '2026-11-15'
const SMALL = ['a', 'b', 'c', 'd'].map((tenant_id) => ({ tenant_id, segment: 'SMB' }))
/** Four small customers who consume in both months; the newcomer is not small. */
const four = (month: string) => SMALL.map(({ tenant_id }) => azure({ month, tenant_id, acr_usd: '10' }))
const newcomer = (month: string) => [
  azure({ month, tenant_id: 'x', acr_usd: '10' }),
  azure({ month, tenant_id: 'y', acr_usd: '10' }),
]

function areaOf(raw: Parameters<typeof scoreOn>[0]) {
  const score = scoreOn({ customers: SMALL, ...raw }, { asOf })
  const area = score.areas.find(({ id }) => id === 'infrastructure')
  if (!area) throw new Error('no Infrastructure')
  return { area, why: whyTrack(area, score.ruleSet) }
}

describe('another track than a month ago is said, with what the other one has now', () => {
  it('SMB with 4 of 4 small customers in September, Enterprise with 4 of 6 in October', () => {
    const { area, why } = areaOf({
      azure: [...four('2026-09'), ...four('2026-10'), ...newcomer('2026-10')],
    })
    expect(why).toMatch(/^Enterprise: 4 of 6 customers/)
    expect(trackChange(area)).toBe(
      'Enterprise decides instead of SMB, which it was by the figures of Sep 2026 and which has 2 points now.',
    )
  })

  it('the same track in both months, or no figures of the month before: nothing is said', () => {
    expect(trackChange(areaOf({ azure: [...four('2026-09'), ...four('2026-10')] }).area)).toBeNull()
    expect(trackChange(areaOf({ azure: [...four('2026-10'), ...newcomer('2026-10')] }).area)).toBeNull()
    expect(trackChange(areaOf({}).area)).toBeNull()
  })
})

it('where one more customer lowers an area, another track decides: it is named with why, and the one before keeps its points', () => {
  let lowered = 0
  for (let seed = 1; seed <= 60; seed++) {
    const { raw, asOf, ruleSet } = generate(seed)
    const month = monthAfter(asOf.slice(0, 7), -1)
    const place = { month, tenant_id: 'newcomer', workload: 'Intune' }
    const more: Raw = {
      ...raw,
      azure: [...raw.azure, azure({ ...place, acr_usd: '1500' })],
      licences: [...raw.licences, licence({ ...place, paid_units: '400', active_users: '200' })],
    }
    const covered = [raw.azure, raw.licences].every((rows) => rows.some((row) => row.month === month))
    if (!covered) continue
    const [before, after] = [scoreOn(raw, { asOf, ruleSet }), scoreOn(more, { asOf, ruleSet })]
    for (const [at, area] of after.areas.entries()) {
      const was = before.areas[at]
      if (!was || atLeast(area.score, was.score)) continue
      lowered++
      expect(area.track, `organization ${seed}, ${area.id}`).not.toBe(was.track)
      const why = whyTrack(area, after.ruleSet)
      expect(why.startsWith(`${TRACK_NAMES[area.track]}: `)).toBe(true)
      expect(why).not.toBe(whyTrack(was, before.ruleSet))
      const kept = area.tracks.find(({ id }) => id === was.track)
      expect(kept && atLeast(kept.score, was.score)).toBe(true)
    }
  }
  expect(lowered).toBeGreaterThan(0)
})
