import { describe, expect, it } from 'vitest'
import { addDays, isPlainDate } from '../../../dates'
import { NoRuleSetError } from '../../../rules/model'
import { AREAS, METRICS } from '../areas'
import { CERTIFICATIONS, certificationOf } from '../names/certifications'
import { type Cited, STANDINGS } from './cited'
import { CHOICES, DECISIONS, DEFAULTS, offeredIn } from './decisions'
import { fraction } from './fractions'
import { RULE_SETS, ruleSetNamed } from './index'
import { ruleSetIn, SHIPPED } from './own-rules'
import type { MetricRule, Pool } from './shape'

/** Every value with a source, anywhere in a rule set; a set of names is one value. */
function citedIn(node: unknown): Cited<unknown>[] {
  if (typeof node !== 'object' || node === null) return []
  if ('standing' in node && 'value' in node) return [node as Cited<unknown>]
  return Object.values(node).flatMap(citedIn)
}
const metricsOf = (set: (typeof RULE_SETS)[number]) =>
  set.areas.flatMap(({ id, tracks }) =>
    tracks.flatMap((track) => track.metrics.map((metric) => ({ area: id, track: track.id, metric }))),
  )
const poolsIn = ({ formula }: MetricRule): Pool[] => {
  if (formula.name === 'PEOPLE') return [formula.pool.value]
  return formula.name === 'STEPS' ? [...formula.gates.map(({ pool }) => pool), formula.last.value] : []
}

describe('the last rule set that starts on or before the day scores (capability-rules.md §3)', () => {
  it('every day from 2022-10-03 to 2027-12-31 has exactly one, without gap or overlap', () => {
    const days = new Map<string, number>()
    for (let day = '2022-10-03'; day <= '2027-12-31'; day = addDays(day, 1)) {
      const { id } = ruleSetIn(SHIPPED, day)
      days.set(id, (days.get(id) ?? 0) + 1)
    }
    expect([...days]).toEqual([
      ['pcs-2022-10', 363],
      ['pcs-2023-10', 61],
      ['pcs-2023-12', 943],
      ['pcs-2026-07', 549],
    ])
  })
  it.each([
    ['2022-10-01', 'pcs-2022-10'],
    ['2023-09-30', 'pcs-2022-10'],
    ['2023-10-01', 'pcs-2023-10'],
    ['2023-11-30', 'pcs-2023-10'],
    ['2023-12-01', 'pcs-2023-12'],
    ['2026-06-30', 'pcs-2023-12'],
    ['2026-07-01', 'pcs-2026-07'],
  ])('%s → %s', (day, id) => expect(ruleSetIn(SHIPPED, day).id).toBe(id))
  it('a day before 2022-10-01 has none, and the error says where to start', () => {
    expect(() => ruleSetIn(SHIPPED, '2022-09-30')).toThrow(NoRuleSetError)
    expect(() => ruleSetIn(SHIPPED, '2022-09-30')).toThrow('2022-10-01')
    expect(ruleSetNamed('pcs-2024-01')).toBeNull()
  })
})

describe.each(RULE_SETS)('$id', (set) => {
  const metrics = metricsOf(set)

  it('every value names document, place and a real date, and how sure it is', () => {
    const found = citedIn(set)
    expect(found.length).toBeGreaterThan(100)
    for (const { source, standing, note } of found) {
      expect(source.document.length > 10 && source.place.length > 3 && isPlainDate(source.date)).toBe(true)
      expect(STANDINGS).toContain(standing)
      if (standing === 'uncertain') expect(note).toBeTruthy()
    }
  })
  it('has the six areas in the order of the answer, whose metrics make 100 points in every track', () => {
    expect(set.areas.map(({ id }) => id)).toEqual(AREAS)
    for (const { tracks } of set.areas)
      for (const track of tracks) {
        expect(track.metrics.reduce((sum, { max }) => sum + Number(max.value), 0)).toBe(100)
        const ids = track.metrics.map(({ id }) => id)
        expect(ids).toEqual(METRICS.filter((id) => ids.includes(id)))
      }
  })
  it('Data & AI and Security have four metrics, the others five (deck of 2023)', () => {
    for (const { id, tracks } of set.areas)
      for (const track of tracks)
        expect(track.metrics.length).toBe(['data-ai', 'security'].includes(id) ? 4 : 5)
  })
  it('points for each unit are the maximum by the threshold, exactly; gates that bring points fill the rest', () => {
    for (const { metric } of metrics) {
      const [unit, max, threshold] = [metric.perUnit, metric.max, metric.threshold].map(({ value }) =>
        fraction(value),
      )
      if (!unit || !max || !threshold) throw new Error('a metric has all three')
      const { formula } = metric
      const gates = formula.name === 'STEPS' ? formula.gates.map(({ points }) => Number(points.value)) : []
      const rest = BigInt(gates.reduce((sum, one) => sum + one, 0))
      expect(unit.n * threshold.n * max.d).toBe((max.n - rest * max.d) * unit.d * threshold.d)
    }
  })
  it('every certification of a pool has names, no pool has one twice, and dates are one year apart', () => {
    for (const { certifications } of metrics.flatMap(({ metric }) => poolsIn(metric))) {
      const ids = certifications.map(({ certification }) => certification)
      expect(new Set(ids).size).toBe(ids.length)
      for (const { certification, earnedBy, countsTo } of certifications) {
        expect(CERTIFICATIONS).toContain(certification)
        expect(certificationOf(certification)).toBe(certification)
        if (earnedBy === undefined || countsTo === undefined) continue
        const years = certification === 'power-apps-and-d365-solution-architect-expert' ? 2 : 1
        expect(countsTo).toBe(`${Number(earnedBy.slice(0, 4)) + years}${earnedBy.slice(4)}`)
      }
    }
  })
})

describe('the decisions of capability-rules.md §8', () => {
  it('are fourteen, each with what its choices mean, the default first', () => {
    expect(DECISIONS.map(({ number }) => number)).toEqual(Array.from({ length: 14 }, (_, at) => `U${at + 1}`))
    for (const { key, says } of DECISIONS) {
      expect(says.length).toBe(CHOICES[key].length)
      expect(DEFAULTS[key]).toBe(CHOICES[key][0])
    }
    expect(new Set(DECISIONS.map(({ key }) => key))).toEqual(new Set(Object.keys(CHOICES)))
  })
  it('two have an alternative that nobody can compute: it is named and not offered', () => {
    const without = DECISIONS.filter(({ notOffered }) => notOffered !== null)
    expect(without.map(({ number }) => number)).toEqual(['U8', 'U9'])
    for (const set of RULE_SETS)
      expect(offeredIn(set.id).filter(({ notOffered }) => notOffered !== null)).toEqual([])
    expect(offeredIn('pcs-2022-10').map(({ number }) => number)).toContain('U14')
    expect(offeredIn('pcs-2026-07').map(({ number }) => number)).not.toContain('U14')
  })
})
