import { expect, it } from 'vitest'
import { held, nothing } from '../../../../tests/capability/raw'
import { organizationOf } from '../../../../tests/capability/scored'
import type { AreaLoss } from '../ahead/ahead'
import type { AreaId } from '../areas'
import type { Lapse } from '../lapses'
import { scoreCapability } from '../score'
import { portfolioFigures } from './portfolio-figures'

const base = scoreCapability(
  organizationOf({ ...nothing(), certifications: held('ann', 'azure-administrator') }),
  '2026-11-21',
)
type Standing = Partial<Record<AreaId, [points: number, qualified?: boolean]>>

const TO = { area: () => '/area', way: () => '/way', imports: '/imports' }

/** Areas with these points, the others not started. */
const standing = (standings: Standing) => ({
  ...base,
  areas: base.areas.map((area) => {
    const [points = 0, qualified = false] = standings[area.id] ?? []
    const score = { n: BigInt(points), d: 1n }
    const status = qualified
      ? ('qualified' as const)
      : points > 0
        ? ('in_progress' as const)
        : ('not_started' as const)
    return { ...area, score, status, tracks: area.tracks.map((track) => ({ ...track, score })) }
  }),
})
const figures = (standings: Standing, lapses: Lapse[] = [], losses: AreaLoss[] = []) =>
  portfolioFigures({ score: standing(standings), families: [], lapses, losses }, TO)

it('says how many of six are qualified, and of each that is on its way what is missing, the nearest first: 70 − 60 and 70 − 35', () => {
  const { status, word, missing, lacking } = figures({
    'modern-work': [35],
    security: [60],
    infrastructure: [80, true],
  })
  expect([status, word]).toEqual(['in_progress', '1 of 6 qualified'])
  expect(missing).toEqual(['Security 10 points', 'Modern Work 35 points'])
  expect(lacking).toBe(0.5)
})

it('with 70 points it is a metric that is missing; where all six are qualified nothing is, and there is no risk', () => {
  expect(figures({ security: [71] }).missing).toEqual(['Security a metric'])
  const all = Object.fromEntries(base.areas.map(({ id }) => [id, [75, true]])) as Standing
  const { status, missing, risk } = figures(all)
  expect([status, missing, risk]).toEqual(['completed', [], null])
})

it('the first risk is a designation that goes with certifications, the soonest; points of others are none', () => {
  const lapse = (area: AreaId, on: string, score: number): Lapse => ({
    area,
    on,
    people: 1,
    points: { n: 4n, d: 1n },
    score: { n: BigInt(score), d: 1n },
  })
  const { risk } = figures({ security: [72, true], 'data-ai': [90, true], 'modern-work': [60] }, [
    lapse('modern-work', '2026-11-25', 56),
    lapse('data-ai', '2026-12-01', 86),
    lapse('security', '2026-12-10', 68),
  ])
  expect(risk).toEqual({
    kind: 'loss',
    on: '2026-12-10',
    text: 'Security: On 10 Dec 2026 a certification of 1 person lapses: 4 points go, 68 remain, too few to be qualified.',
  })
})

it('a designation that goes with the next refresh is the risk where it goes first: 72 today, 69 with the figures of Nov 2026', () => {
  const [before] = standing({ security: [72, true] }).areas.filter(({ id }) => id === 'security')
  const [after] = standing({ security: [69] }).areas.filter(({ id }) => id === 'security')
  const growth = after?.tracks[0]?.metrics.find(({ id }) => id === 'usage-growth')
  if (!before || !after || !growth) throw new Error('no growth')
  const change = { n: -3n, d: 1n }
  const goes: AreaLoss = {
    ...{ id: 'security', before, after, change, unqualified: true, ruleSet: base.ruleSet },
    ...{ on: '2026-12-01', refresh: '2026-12-01' },
    metrics: [{ id: 'usage-growth', before: growth, after: growth, change }],
  }
  expect(figures({ security: [72, true] }, [], [goes]).risk).toEqual({
    kind: 'loss',
    on: '2026-12-01',
    text: 'Security falls to 69, below 70, with the refresh of Nov 2026 (by 20 Dec 2026), if figures stay as in the last month known.',
  })
})

it('without figures of the last two months that is the risk, and no number', () => {
  expect(figures({}).risk).toEqual({
    kind: 'no_data',
    on: null,
    text: 'No figures of the last two months.',
  })
})
