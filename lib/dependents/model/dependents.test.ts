import { describe, expect, it } from 'vitest'
import { addDays } from '../../dates'
import { SOLUTION_AREAS, type SolutionArea } from '../../programmes/solution-areas'
import type { Designations, Held } from '../../specializations/model/standing'
import { BADGE_SETS, badgesOn } from './badges'
import type { Dependent, HeldOne } from './dependent'
import { dependentsOf } from './dependents'
import { REQUIREMENT_IDS, REQUIREMENTS, requirementsOn } from './requirements'

const TODAY = '2026-11-21'
type Given = Partial<Record<SolutionArea, [from: string, until: string | null]>>
const having = (held: Given): Designations => ({
  held: new Map(
    Object.entries(held).map(([area, [from, until]]): [SolutionArea, Held[]] => [
      area as SolutionArea,
      [{ from, until }],
    ]),
  ),
  qualified: new Map(),
})
const all = (until: string | null): Given =>
  Object.fromEntries(SOLUTION_AREAS.map(({ id }) => [id, ['2023-01-01', until]]))
const of = (area: SolutionArea, held: Given, today = TODAY, specializations: HeldOne[] = []) =>
  dependentsOf(area, having(held), specializations, today)
const line = (lines: readonly Dependent[], name: string) => {
  const found = lines.find((one) => one.name === name)
  return found && [found.state, found.says]
}

describe('the rules by date', () => {
  it('every day from 2022-10-03 to 2027-12-31 has one set of badges and each requirement once, all with a source', () => {
    for (let day = '2022-10-03'; day <= '2027-12-31'; day = addDays(day, 1)) {
      expect(
        requirementsOn(day).map(({ id }) => id),
        day,
      ).toEqual(REQUIREMENT_IDS)
      expect(badgesOn(day)?.badges.length, day).toBeGreaterThan(3)
    }
    const starts = REQUIREMENTS.map(({ id, from }) => `${id} ${from}`)
    expect(starts).toEqual([...new Set(starts)])
    for (const { source } of [...REQUIREMENTS, ...BADGE_SETS])
      expect(Object.values(source).every(Boolean)).toBe(true)
    expect(badgesOn('2022-10-02')).toBeNull()
  })
  it('each designation has one badge of its own and that of all six on every day', () => {
    for (const { badges } of BADGE_SETS)
      for (const { id } of SOLUTION_AREAS)
        expect(badges.filter(({ areas }) => areas.includes(id)).map(({ every }) => every)).toEqual([
          false,
          true,
        ])
  })
})

describe('badges', () => {
  it('may be shown from the day of the designation or of its name on, and must go when it is not renewed', () =>
    expect(line(of('security', { security: ['2026-03-12', '2027-05-12'] }), 'Badge Security')).toEqual([
      'ends',
      'May be shown since 1 Aug 2026. Must go after 12 May 2027 unless Security is renewed.',
    ]))
  it('had to go when the designation ended; before one was attained none may be shown', () => {
    expect(line(of('security', { security: ['2025-03-12', '2026-05-12'] }), 'Badge Security')).toEqual([
      'waits',
      'The badge before it, Solutions Partner for Security, had to go after 12 May 2026. This one may be shown once Security is attained.',
    ])
    expect(line(of('security', {}), 'Badge Security')?.[1]).toMatch(/^May not be shown yet/)
  })
  it('August 2026 brings three names: Modern Work is AI Business Solutions, Infrastructure is Cloud & AI Platforms', () => {
    const named = (area: SolutionArea, day: string) => of(area, {}, day)[0]?.name
    expect([named('modern-work', '2026-07-31'), named('modern-work', '2026-08-01')]).toEqual([
      'Badge Solutions Partner for Modern Work',
      'Badge AI Business Solutions',
    ])
    expect([named('infrastructure', '2026-07-31'), named('infrastructure', '2026-08-01')]).toEqual([
      'Badge Solutions Partner for Infrastructure (Azure)',
      'Badge Cloud & AI Platforms',
    ])
  })
  it('one of two designations of a badge keeps it: until the later end', () => {
    const held: Given = {
      'modern-work': ['2025-01-01', '2026-12-31'],
      'business-applications': ['2025-06-01', '2027-06-30'],
    }
    expect(line(of('modern-work', held), 'Badge AI Business Solutions')).toEqual([
      'ends',
      'May be shown since 1 Aug 2026. Must go after 30 Jun 2027 unless Business Applications is renewed.',
    ])
  })
  it('is shown since the first of two held one after the other; ending on one day, either renewed keeps it', () => {
    const name = 'Badge AI Business Solutions'
    const since: Given = {
      'business-applications': ['2025-01-01', '2026-12-31'],
      'modern-work': ['2026-09-01', '2027-09-30'],
    }
    expect(line(of('modern-work', since), name)?.[1]).toBe(
      'May be shown since 1 Aug 2026. Must go after 30 Sep 2027 unless Modern Work is renewed.',
    )
    expect(line(of('modern-work', since, '2027-02-01'), name)?.[1]).toMatch(/^May be shown since 1 Aug 2026/)
    const both: Given = {
      'business-applications': ['2025-01-01', '2026-12-31'],
      'modern-work': ['2025-01-01', '2026-12-31'],
    }
    expect(line(of('modern-work', both), name)?.[1]).toMatch(
      /unless Business Applications or Modern Work is renewed\.$/,
    )
  })
  it('a gap between two starts anew, and what is still to come shows none', () => {
    const gap: Given = {
      'business-applications': ['2025-01-01', '2025-06-30'],
      'modern-work': ['2026-09-01', '2027-09-30'],
    }
    expect(line(of('modern-work', gap), 'Badge AI Business Solutions')?.[1]).toMatch(
      /^May be shown since 1 Sep 2026/,
    )
    const later: Given = { security: ['2026-12-01', '2027-12-31'] }
    expect(line(of('security', later), 'Badge Security')).toEqual([
      ...['waits', expect.stringMatching(/^May not be shown yet/)],
    ])
  })
  it('before 3 Oct 2022 there is none', () =>
    expect(of('security', {}, '2022-10-02').some(({ kind }) => kind === 'badge')).toBe(false))
  it('Microsoft Cloud needs all six, and goes with the first that ends', () => {
    const name = 'Badge Solutions Partner for Microsoft Cloud'
    expect(line(of('security', { ...all(null), security: ['2023-01-01', '2027-05-12'] }), name)?.[1]).toBe(
      'May be shown since 1 Jan 2023. Must go after 12 May 2027 unless each designation that ends by then is renewed.',
    )
    const { security: _, ...five } = all(null)
    expect(line(of('modern-work', five), name)).toEqual([
      'waits',
      'Needs all six designations; Security is missing on 21 Nov 2026.',
    ])
  })
})

describe('incentives, marketplace and co-sell (FAQ of 2022)', () => {
  const legacy = (name: string, day: string) => of('security', {}, day).find((one) => one.name === name)?.says
  it('incentives: 1 Oct 2022 to 30 Sep 2023 by legacy benefits as well, from 1 Oct 2023 only by a designation', () => {
    expect(legacy('Incentives', '2023-09-30')).toContain('legacy benefits give them, too')
    expect(legacy('Incentives', '2023-10-01')).not.toContain('legacy')
    // "Double incentives will not be possible."
    expect(legacy('Incentives', '2023-09-30')).toMatch(/ Not both\.$/)
  })
  it.each([
    'Consulting Services offers in the marketplace',
    'Co-sell ready as a services partner',
    'Applications on AppSource',
  ])('%s: until 3 Oct 2023 by a competency as well', (name) => {
    expect(legacy(name, '2023-10-02')).toContain('3 Oct 2023')
    expect(legacy(name, '2023-10-03')).not.toContain('competency')
  })
  it('Managed Services offers: any designation (FAQ); from 3 Oct 2023 with the page that has Infrastructure alone against it', () => {
    const name = 'Managed Services offers in the marketplace'
    const cited = (day: string) =>
      of('security', {}, day)
        .find((one) => one.name === name)
        ?.citations.map(({ standing, source }) => [standing, source.date])
    expect([cited('2023-10-02'), cited('2023-10-03')]).toEqual([
      [['stated', '2022-09-16']],
      [
        ['uncertain', '2022-09-16'],
        ['uncertain', '2023-07-26'],
      ],
    ])
    expect(line(of('security', {}, '2023-10-03'), name)?.[1]).toMatch(/Not certain: .*Infrastructure/)
  })
  it('IP co-sell depends on none; the Cloud Accelerator Program on Modern Work alone', () => {
    expect(line(of('security', {}), 'IP co-sell')?.[0]).toBe('free')
    expect(line(of('security', {}), 'Microsoft Cloud Accelerator Program')).toBeUndefined()
    expect(line(of('modern-work', {}), 'Microsoft Cloud Accelerator Program')?.[0]).toBe('waits')
  })
  it('the only designation takes them with it; beside another one they stay', () => {
    expect(line(of('security', { security: ['2026-03-12', '2027-05-12'] }), 'Incentives')).toEqual([
      'ends',
      'There until 12 May 2027, and after that only if the designation is renewed: no other one that is held gives it.',
    ])
    const two: Given = { security: ['2026-03-12', '2027-05-12'], 'data-ai': ['2026-03-12', null] }
    expect(line(of('security', two), 'Incentives')).toEqual([
      'holds',
      'There, by Data & AI as well: it stays while one of them is held.',
    ])
    expect(line(of('modern-work', two), 'Incentives')?.[1]).toBe(
      'There by Data & AI and Security; this designation would give it as well.',
    )
  })
})

describe('specializations and Azure Expert MSP', () => {
  const threat: HeldOne = { id: 'threat-protection', name: 'Threat Protection', anniversary: '2027-03-03' }
  const msp: HeldOne = { id: 'azure-expert-msp', name: 'Azure Expert MSP', anniversary: '2027-03-03' }
  it('names what the designation would take with it', () =>
    expect(
      line(
        of('security', { security: ['2025-01-01', '2026-12-15'] }, TODAY, [threat]),
        'Threat Protection',
      )?.[0],
    ).toBe('ends'))
  it('what is kept has no last day; where all of an area are held none is left to earn', () => {
    const held: Given = { ...all(null) }
    const until = (area: SolutionArea, one: HeldOne) =>
      of(area, held, TODAY, [one]).find(({ name }) => name === one.name)?.until
    expect([until('security', threat), until('data-ai', msp)]).toEqual([null, null])
    const ids = ['threat-protection', 'cloud-security', 'identity-access-management'] as const
    const mine = (...more: HeldOne['id'][]) =>
      line(
        of(
          'security',
          held,
          TODAY,
          [...ids, ...more].map((id) => ({ ...threat, id })),
        ),
        'More specializations',
      )
    expect(mine()?.[1]).toMatch(/^1 specialization that is not held may be earned/)
    expect(mine('information-protection-governance')).toBeUndefined()
  })
  it('another area does not name it', () =>
    expect(line(of('modern-work', {}, TODAY, [threat]), 'Threat Protection')).toBeUndefined())
  it('Azure Expert MSP stands with the three Azure areas alone', () => {
    const areas = SOLUTION_AREAS.filter(({ id }) => line(of(id, {}), 'Azure Expert MSP')).map(({ id }) => id)
    expect(areas).toEqual(['data-ai', 'digital-app-innovation', 'infrastructure'])
    expect(line(of('data-ai', all('2026-12-31'), TODAY, [msp]), 'Azure Expert MSP')?.[0]).toBe('ends')
    expect(line(of('data-ai', all(null), TODAY, [msp]), 'Azure Expert MSP')?.[0]).toBe('holds')
  })
  it('Azure Expert MSP whose anniversary was missed ends within 30 days, then it is gone', () => {
    const missed = (day: string) =>
      of('data-ai', {}, day, [{ ...msp, anniversary: '2023-05-10' }]).find(({ name }) => name === msp.name)
    expect(missed('2023-05-10')).toMatchObject({ state: 'ends', until: '2023-06-09' })
    expect(missed('2023-06-10')).toMatchObject({ state: 'waits', until: '2023-06-09' })
  })
  it('what one became is not counted as still to be earned', () => {
    const old: HeldOne = { id: 'linux-open-source-migration', name: 'Linux', anniversary: '2027-03-03' }
    const more = (held: HeldOne[]) =>
      line(of('infrastructure', {}, TODAY, held), 'More specializations')?.[1]?.slice(0, 1)
    expect([more([]), more([old])]).toEqual(['6', '5'])
  })
  it('counts what may be earned: Security maps 4, one held leaves 3', () =>
    expect(
      line(of('security', { security: ['2025-01-01', null] }, TODAY, [threat]), 'More specializations')?.[1],
    ).toBe('3 specializations that are not held may be earned with it. Earning one raises no score.'))
})

it('every line has a sentence and at least one source, in every area, on days of every rule', () => {
  for (const day of ['2022-10-03', '2023-01-09', '2023-10-03', '2026-08-01', TODAY])
    for (const { id } of SOLUTION_AREAS)
      for (const { says, citations, name } of of(id, { [id]: ['2022-10-03', '2027-01-01'] }, day)) {
        expect(says.length, name).toBeGreaterThan(10)
        expect(citations.length, name).toBeGreaterThan(0)
      }
})
