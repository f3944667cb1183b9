import { describe, expect, it } from 'vitest'
import { held, type Raw } from '../../../tests/capability/raw'
import { metricOn } from '../../../tests/capability/scored'
import type { AreaId, MetricId, TrackId } from './areas'

/** Test vectors of capability-rules.md §7 by their numbers; each says where its numbers come from. */
type Rows = Raw['certifications']
const ADMIN = 'azure-administrator'
const ARCHITECT = 'azure-solutions-architect'
const DATA = 'azure-data-scientist'

const points = (certifications: Rows, asOf: string, area: AreaId, track: TrackId, metric?: MetricId) =>
  metricOn({ certifications }, { asOf }, area, track, metric ?? 'intermediate-certifications').points

/** So many people in each of several certifications, the same first ones in all of them. */
const counts = (...given: [count: number, certification: string][]): Rows =>
  given.flatMap(([count, certification]) =>
    Array.from({ length: count }, (_, at) =>
      held(`p${at}`, certification, { completed_on: '2026-05-01' }),
    ).flat(),
  )

describe('Data & AI in 2023 (documentation of Azure areas, 2023)', () => {
  const score = (rows: Rows) => points(rows, '2023-10-20', 'data-ai', 'single')

  it('2 · A, B architect, C, D administrator, E, F, G in the pool: 12', () => {
    expect(score([...held('a b', ARCHITECT), ...held('c d', ADMIN), ...held('e f g', DATA)])).toBe(12)
  })
  it('3 · A, B in all three steps: 8', () => {
    expect(score([...held('a b', ARCHITECT), ...held('a b', ADMIN), ...held('a b', DATA)])).toBe(8)
  })
  it('4 · nobody is administrator: 0, then A and B are: 8', () => {
    const rows = [...held('a b', ARCHITECT), ...held('a b', DATA)]
    expect(score(rows)).toBe(0)
    expect(score([...rows, ...held('a b', ADMIN)])).toBe(8)
  })
  it('5 · one architect: 0, then B is one: 8', () => {
    const rows = [...held('a', ARCHITECT), ...held('b c', ADMIN), ...held('b c', DATA)]
    expect(score(rows)).toBe(0)
    expect(score([...rows, ...held('b', ARCHITECT)])).toBe(8)
  })
})

describe('6 · the other Azure areas in 2023 (documentation of Azure areas, 2023)', () => {
  it.each([
    ['digital-app-innovation', 'intermediate-certifications', ADMIN, 'azure-developer'],
    ['digital-app-innovation', 'advanced-certifications', ARCHITECT, 'devops-engineer'],
    ['infrastructure', 'intermediate-certifications', ADMIN, 'azure-network-engineer-associate'],
    ['infrastructure', 'advanced-certifications', ARCHITECT, 'azure-virtual-desktop-specialty'],
  ] as const)('%s, %s: 8, 8, and 0 that becomes 8', (area, metric, gate, pool) => {
    const score = (rows: Rows) => points(rows, '2023-10-20', area, 'single', metric)
    expect(score([...held('a b', gate), ...held('c d', pool)])).toBe(8)
    expect(score([...held('a b', gate), ...held('a b', pool)])).toBe(8)
    const short = [...held('a', gate), ...held('b c', pool)]
    expect(score(short)).toBe(0)
    expect(score([...short, ...held('b', gate)])).toBe(8)
  })
})

describe('Security in 2023', () => {
  const first = held('a', 'azure-security-engineer')
  const third = held('c', 'cybersecurity-architect-expert')
  const seven = [...first, ...held('b', 'm365-security-administrator'), ...third]
  const score = (rows: Rows, asOf = '2023-10-20') => points(rows, asOf, 'security', 'single')

  it('7 · one person for each step: 20/3 (documentation of Security, 2023)', () => {
    expect(score(seven)).toBe(20 / 3)
  })
  it('8 · B with a certification that is in step 3 too: 40/3 (rules: it is in both pools)', () => {
    expect(score([...first, ...held('b', 'security-operations-analyst'), ...third])).toBe(40 / 3)
  })
  it('9 · A, B; C, D; E, F, G: 20; A, B in all: 40/3; in 1 and 3 only: 0 (documentation of Security, 2023)', () => {
    const [one, two] = ['azure-security-engineer', 'm365-security-administrator']
    const three = 'identity-and-access-administrator'
    expect(score([...held('a b', one), ...held('c d', two), ...held('e f g', three)])).toBe(20)
    expect(score([...held('a b', one), ...held('a b', two), ...held('a b', three)])).toBe(40 / 3)
    expect(score([...held('a b', one), ...held('a b', three)])).toBe(0)
  })
  it('10 · the input of 7 in December 2023: 0 (rule: two people for each gate)', () => {
    expect(score(seven, '2023-12-01')).toBe(0)
  })
})

describe('2026', () => {
  const asOf = '2026-11-29'
  const FABRIC = 'fabric-data-engineer-associate'
  const dataAi = (track: TrackId, admin: number, architect: number, last: number) =>
    points(counts([admin, ADMIN], [architect, ARCHITECT], [last, FABRIC]), asOf, 'data-ai', track)

  it.each([
    [2, 2, 2, 8],
    [2, 0, 2, 0],
    [1, 2, 2, 0],
  ])('11 · Data & AI, enterprise, %i / %i / %i: %i (documentation of Azure areas, 2026)', (a, b, c, is) => {
    expect(dataAi('enterprise', a, b, c)).toBe(is)
  })
  it.each([
    [2, 2, 3, 20],
    [2, 2, 2, 16],
    [2, 0, 2, 4],
    [0, 0, 2, 0],
    [1, 1, 8, 40],
  ])(
    '12 · Data & AI, smb, %i / %i / %i: %i (documentation of Azure areas, 2026; the last: rule)',
    (a, b, c, is) => {
      expect(dataAi('smb', a, b, c)).toBe(is)
    },
  )
  it('13 · Data & AI, smb, 0 / 1 / 2: 4 (inferred)', () => expect(dataAi('smb', 0, 1, 2)).toBe(4))

  it.each([
    ['digital-app-innovation', 'intermediate-certifications', ADMIN, 'agentic-ai-developer'],
    ['digital-app-innovation', 'advanced-certifications', ARCHITECT, 'github-copilot'],
    ['infrastructure', 'intermediate-certifications', ADMIN, 'windows-server-hybrid-administrator'],
    ['infrastructure', 'advanced-certifications', ARCHITECT, 'azure-for-sap-workloads-specialty'],
  ] as const)(
    '14 · %s, %s, smb: 12; 12; 0 (documentation of Azure areas, 2026)',
    (area, metric, gate, pool) => {
      const score = (people: number) => points(counts([people, gate], [2, pool]), asOf, area, 'smb', metric)
      expect([2, 1, 0].map(score)).toEqual([12, 12, 0])
    },
  )

  const security = (track: TrackId, one: number, two: number, three: number) =>
    points(
      counts(
        [one, 'cloud-and-ai-security-engineer-associate'],
        [two, 'security-operations-analyst'],
        [three, 'information-security-administrator'],
      ),
      asOf,
      'security',
      track,
    )
  it.each([
    [2, 2, 3, 20],
    [2, 2, 2, 40 / 3],
    [2, 0, 2, 0],
    [1, 2, 2, 0],
  ])('15 · Security, enterprise, %i/%i/%i: %d (documentation of Security, 2026)', (a, b, c, is) => {
    expect(security('enterprise', a, b, c)).toBe(is)
  })
  it.each([
    [2, 2, 3, 32],
    [2, 2, 2, 24],
    [2, 0, 2, 4],
    [0, 0, 2, 0],
  ])('16 · Security, smb, %i/%i/%i: %d (documentation of Security, 2026)', (a, b, c, is) => {
    expect(security('smb', a, b, c)).toBe(is)
  })
})

describe('people once per pool', () => {
  it('32 · Business Applications, advanced, enterprise: 7 people 15, one 15/7, shown 2.1 (documentation, 2023); 2 in 2022-10 (FAQ of 2022: whole increments)', () => {
    const expert = 'power-platform-solution-architect-expert'
    const score = (count: number, asOf: string, track: TrackId) =>
      metricOn(
        { certifications: counts([count, expert]).map((row) => ({ ...row, completed_on: '2022-02-01' })) },
        { asOf },
        'business-applications',
        track,
        'advanced-certifications',
      )
    expect(score(7, '2023-10-20', 'enterprise').points).toBe(15)
    expect(score(1, '2023-10-20', 'enterprise')).toMatchObject({ points: 15 / 7, display: '2.1' })
    expect(score(1, '2022-10-20', 'larger-markets').points).toBe(2)
  })
  it('33 · Modern Work, intermediate, enterprise, three people: 7.5 in 2023, 7 in 2022-10 (rule)', () => {
    const rows = held('a b c', 'microsoft-365-fundamentals')
    const score = (asOf: string) => points(rows, asOf, 'modern-work', 'enterprise')
    expect(score('2023-10-20')).toBe(7.5)
    expect(score('2022-10-20')).toBe(7)
  })
})
