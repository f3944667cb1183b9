import { expect, it } from 'vitest'
import type { SolutionArea } from '../../programmes/solution-areas'
import { capCounts, type RunningBenefits, runningBenefits } from './caps'
import { specializationLines, verdictOf } from './lines'
import type { SpecializationRecord } from './record'
import type { Held } from './standing'

const TODAY = '2026-11-21'
const record = (specialization: string, anniversary = '2027-06-01'): SpecializationRecord => ({
  ...{ specialization, anniversary },
  ...{ attainedOn: null, evidence: '', evidenceOn: null },
})
const ALL: ReadonlyMap<SolutionArea, Held[]> = new Map(
  (['data-ai', 'infrastructure', 'modern-work', 'security'] as const).map((area) => [
    area,
    [{ from: '2023-01-01', until: null }],
  ]),
)
const lines = (records: SpecializationRecord[], today = TODAY) =>
  specializationLines(records, { held: ALL, qualified: new Map() }, today)
const OLD = ['windows-sql-server-migration', 'linux-open-source-migration'].map((id) => record(id))
const DESIGNATION: RunningBenefits = { kind: 'designation', says: '' }

it('who holds what Infra and Database Migration replaced is not offered it, and holds it once (page of 9 Jan 2023)', () => {
  expect(lines(OLD).some(({ key }) => key === 'infra-database-migration')).toBe(false)
  expect(lines([]).find(({ key }) => key === 'infra-database-migration')?.state).toBe('possible')
  const azure = (today: string) => capCounts(lines(OLD, today), DESIGNATION, today)[0]?.held
  expect([azure('2023-01-08'), azure('2023-01-09')]).toEqual([2, 1])
})

it('one that the newest table has no more says so, with the table that had it as its source', () => {
  const arc = lines([record('azure-arc')]).find(({ key }) => key === 'azure-arc')
  expect(arc?.says).toContain('The table of 11 Jul 2023 no longer names it')
  expect(arc?.citations[0]?.source.date).toBe('2023-01-09')
})

it('the three of July 2023 and the new name cite their announcement, in the table of that day alone', () => {
  const cites = (key: string, today: string) =>
    lines([record(key)], today)
      .find((one) => one.key === key)
      ?.citations.some(({ source }) => source.document.includes('announcements'))
  expect([cites('ai-apps', TODAY), cites('enterprise-applications', TODAY)]).toEqual([true, true])
  expect([cites('enterprise-applications', '2023-07-10'), cites('finance', TODAY)]).toEqual([false, false])
})

it('what the table has says nothing of another; what may be earned says by which that is held today', () => {
  expect(lines([record('sap')]).find(({ key }) => key === 'sap')?.says).not.toContain('no longer names')
  const over: ReadonlyMap<SolutionArea, Held[]> = new Map([
    ['data-ai', [{ from: '2023-01-01', until: '2025-12-31' }]],
    ['infrastructure', [{ from: '2023-01-01', until: null }]],
  ])
  const open = specializationLines([], { held: over, qualified: new Map() }, TODAY)
  expect(open.find(({ key }) => key === 'infra-database-migration')?.says).toBe('Infrastructure allows it.')
  expect(open.find(({ key }) => key === 'analytics')?.says).toBe('Data & AI must be attained first.')
})

it('before the first table none may be earned, and none is listed', () =>
  expect(lines([], '2022-10-02')).toEqual([]))

it('a lost one is not counted as held, and brings nothing', () => {
  const azure = (anniversary: string) =>
    capCounts(
      specializationLines([record('sap', anniversary)], { held: new Map(), qualified: new Map() }, TODAY),
      DESIGNATION,
      TODAY,
    )[0]
  expect(azure('2024-02-03')).toMatchObject({ held: 0, brings: 0 })
  expect(azure('2027-02-03')).toMatchObject({ held: 1, brings: 1 })

  const without = { held: new Map(), qualified: new Map() }
  const some = [record('threat-protection', '2023-02-03'), record('low-code')]
  expect(verdictOf(specializationLines(some, without, TODAY)).lead).toBe('1 held, 1 lost, 1 at risk.')
  expect(verdictOf(specializationLines(some.slice(0, 1), without, TODAY)).lead).toBe('None held, 1 lost.')
})

const FOUR = ['calling-teams', 'custom-solutions-teams', 'meetings-teams', 'teamwork-deployment'].map((id) =>
  record(id),
)
const brings = (benefits: RunningBenefits) =>
  capCounts(lines(FOUR), benefits, TODAY).find(({ category }) => category === 'modern-work')?.brings

it('four of Modern Work stack to 3 (deck of 2023, "Max stacking of 3"), to none beside legacy benefits', () => {
  expect(brings(DESIGNATION)).toBe(3)
  expect(brings({ kind: 'legacy', says: '' })).toBe(0)
  expect(brings({ kind: null, says: '' })).toBeNull()
})

type Taken = Parameters<typeof runningBenefits>[0]['anniversaries'][number]['taken']

it('not before the first anniversary, at once after it, never with legacy (FAQ of 2022, "before my renewal date?")', () => {
  const of = (today: string, taken: Taken, level: string | null = 'gold') =>
    runningBenefits(
      {
        level,
        anniversaries: [
          { anniversary: '2022-11-11', taken },
          { anniversary: '2023-11-11', taken: null },
        ],
      },
      true,
      today,
    )
  expect(of('2022-11-10', null)).toEqual({
    kind: 'legacy',
    says: 'Legacy benefits run until the anniversary of 11 Nov 2022: no specialization brings benefits before.',
  })
  expect(of('2022-11-11', 'designation')).toEqual({
    kind: 'designation',
    says: 'Designation benefits were taken at the anniversary of 11 Nov 2022: a specialization earned since brings its benefits at once, until the anniversary of 11 Nov 2023.',
  })
  expect([of('2022-11-11', 'legacy').kind, of('2022-11-11', null).kind]).toEqual(['legacy', null])
  expect(of('2022-11-10', null, null).kind).toBe('designation')
  expect(runningBenefits({ level: null, anniversaries: [] }, false, TODAY).kind).toBe('none')
})
