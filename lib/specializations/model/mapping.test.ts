import { describe, expect, it } from 'vitest'
import { addDays } from '../../dates'
import { SOLUTION_AREAS } from '../../programmes/solution-areas'
import { holdableNamed, mappingChanges, mappingOn, nameOf, needOn, nowOf } from './mapping'
import { MAPPING_TABLES } from './mapping-tables'
import { SPECIALIZATION_IDS } from './specializations'

const [of2022, ofJanuary, of2023] = MAPPING_TABLES
if (!of2022 || !ofJanuary || !of2023) throw new Error('three tables')
const countOf = (table: typeof of2022, area: string) =>
  table.rows.filter(({ areas }) => areas.some((one) => one === area)).length

const columnsOf = (table: typeof of2022) =>
  Object.fromEntries(
    SOLUTION_AREAS.map(({ id }) => [
      id,
      table.rows
        .filter(({ areas }) => areas.includes(id))
        .map((row) => row.id)
        .toSorted()
        .join(' '),
    ]),
  )
const words = (column: string) => column.trim().split(/\s+/).toSorted().join(' ')

/** FAQ of 2022, "Once I attain a Solutions Partner designation, what specializations can I earn?". */
const COLUMNS_2022 = {
  'data-ai': words(
    'windows-sql-server-migration linux-open-source-migration data-warehouse-migration kubernetes enterprise-applications analytics ai-machine-learning azure-arc azure-stack-hci',
  ),
  'digital-app-innovation': words(
    'kubernetes enterprise-applications ai-machine-learning devops-github azure-arc azure-stack-hci low-code',
  ),
  infrastructure: words(
    'windows-sql-server-migration linux-open-source-migration sap virtual-desktop vmware-solution azure-arc azure-stack-hci networking',
  ),
  'business-applications': words('low-code small-midsize-management'),
  'modern-work': words(
    'adoption-change-management calling-teams custom-solutions-teams meetings-teams teamwork-deployment modernize-endpoints',
  ),
  security: words(
    'cloud-security identity-access-management information-protection-governance threat-protection',
  ),
}
/** Deck of 2023, "How specializations map to Solutions Partner designations". */
const COLUMNS_2023 = {
  'data-ai': words(
    'ai-machine-learning analytics ai-apps business-intelligence data-warehouse-migration azure-stack-hci infra-database-migration kubernetes enterprise-applications',
  ),
  'business-applications': words(
    'business-intelligence finance intelligent-automation low-code sales service small-midsize-management supply-chain',
  ),
  infrastructure: words(
    'azure-stack-hci infra-database-migration vmware-solution virtual-desktop networking sap',
  ),
  'digital-app-innovation': words(
    'ai-machine-learning ai-apps devops-github intelligent-automation azure-stack-hci kubernetes low-code enterprise-applications',
  ),
  security: words(
    'cloud-security identity-access-management information-protection-governance threat-protection',
  ),
  'modern-work': words(
    'adoption-change-management calling-teams custom-solutions-teams meetings-teams modernize-endpoints teamwork-deployment',
  ),
}

describe('the mapping tables of the FAQ of 2022 and the deck of 2023', () => {
  it('2022: 26 specializations, 36 crosses', () => {
    expect(of2022.rows.length).toBe(26)
    expect(Object.fromEntries(SOLUTION_AREAS.map(({ id }) => [id, countOf(of2022, id)]))).toEqual({
      'data-ai': 9,
      'digital-app-innovation': 7,
      infrastructure: 8,
      'business-applications': 2,
      'modern-work': 6,
      security: 4,
    })
  })

  it('2022: each area has the rows that the FAQ crosses, and no other', () =>
    expect(columnsOf(of2022)).toEqual(COLUMNS_2022))
  it('2023: each area has the rows of its column of the deck, and no other', () =>
    expect(columnsOf(of2023)).toEqual(COLUMNS_2023))

  it('2023: Data & AI 9, Business Applications 8, Infrastructure 6, Digital & App Innovation 8, Security 4, Modern Work 6', () => {
    expect(of2023.rows.length).toBe(31)
    expect(Object.fromEntries(SOLUTION_AREAS.map(({ id }) => [id, countOf(of2023, id)]))).toEqual({
      'data-ai': 9,
      'business-applications': 8,
      infrastructure: 6,
      'digital-app-innovation': 8,
      security: 4,
      'modern-work': 6,
    })
  })

  it('9 Jan 2023: Infra and Database Migration takes the place of two, nothing else moves: 26 − 2 + 1 = 25', () => {
    expect(mappingOn('2023-01-08')?.rows.length).toBe(26)
    expect(mappingOn('2023-01-09')?.rows.length).toBe(25)
    const changes = mappingChanges(of2022, ofJanuary).map(({ what, before, after }) => [
      what,
      before?.id,
      after?.id,
    ])
    expect(changes).toEqual([
      ['replaced', 'windows-sql-server-migration', 'infra-database-migration'],
      ['replaced', 'linux-open-source-migration', 'infra-database-migration'],
    ])
  })

  it('from 2022 to 2023: 26 − 2 + 1 − Azure Arc + 7 = 31, no area of one that stayed moves', () => {
    const changes = mappingChanges(of2022, of2023)
    const of = (kind: string) =>
      changes.filter(({ what }) => what === kind).map(({ before, after }) => (after ?? before)?.id)
    expect(of('new')).toEqual([
      'ai-apps',
      'business-intelligence',
      'finance',
      'intelligent-automation',
      'sales',
      'service',
      'supply-chain',
    ])
    expect([of('gone'), of('areas'), of('replaced').length]).toEqual([['azure-arc'], [], 2])
    expect(
      changes
        .filter(({ what }) => what === 'renamed')
        .map(({ before, after }) => `${before?.name} → ${after?.name}`),
    ).toEqual([
      'Modernization of Web Applications to Microsoft Azure → Migrate Enterprise Applications to Microsoft Azure',
      'Microsoft Windows Virtual Desktop → Microsoft Azure Virtual Desktop',
    ])
  })

  it('one that is mapped otherwise and called otherwise is told once, as mapped otherwise', () => {
    const rows = of2023.rows.map((row) =>
      row.id === 'sap' ? { ...row, name: 'SAP', areas: ['data-ai' as const] } : row,
    )
    expect(mappingChanges(of2023, { ...of2023, rows }).map(({ what, after }) => [what, after?.name])).toEqual(
      [['areas', 'SAP']],
    )
  })

  it('11 Jul 2023: three new, and Modernization of Web Applications becomes Migrate Enterprise Applications', () => {
    const named = (day: string, id: string) => mappingOn(day)?.rows.find((row) => row.id === id)?.name
    for (const id of ['ai-apps', 'business-intelligence', 'intelligent-automation'])
      expect([named('2023-07-10', id), typeof named('2023-07-11', id)]).toEqual([undefined, 'string'])
    expect(named('2023-07-10', 'enterprise-applications')).toMatch(/^Modernization of Web/)
    expect(named('2023-07-11', 'enterprise-applications')).toMatch(/^Migrate Enterprise/)
  })

  it('every day from 2022-10-03 to 2027-12-31 has exactly one table, with a source; no day before has', () => {
    for (let day = '2022-10-03'; day <= '2027-12-31'; day = addDays(day, 1))
      expect(mappingOn(day)?.source.date, day).toMatch(/^20/)
    expect(mappingOn('2022-10-02')).toBeNull()
    expect(MAPPING_TABLES.map(({ from }) => from)).toEqual(['2022-10-03', '2023-01-09', '2023-07-11'])
  })

  it('each name of each table, and each other spelling, leads to its own specialization; each id is in a table', () => {
    for (const { rows } of MAPPING_TABLES)
      for (const { id, name } of rows) expect(holdableNamed(name), name).toBe(id)
    const told = new Set(MAPPING_TABLES.flatMap(({ rows }) => rows.map(({ id }) => id)))
    expect([...told].toSorted()).toEqual(SPECIALIZATION_IDS.toSorted())
  })

  it.each([
    ['Calling for Solutions for Microsoft Teams', 'calling-teams'],
    ['Customer Solutions for Microsoft Teams', 'custom-solutions-teams'],
    ['calling for teams', 'calling-teams'],
    ['Custom Solutions for Microsoft Teams', 'custom-solutions-teams'],
    ['Low Code Application Development', 'low-code'],
    ['Identity & Access Management', 'identity-access-management'],
    ['Modernization of Web Applications with Microsoft Azure', 'enterprise-applications'],
    ['azure expert MSP', 'azure-expert-msp'],
    ['Quantum Readiness', null],
  ])('%s is %s', (name, id) => expect(holdableNamed(name)).toBe(id))

  it('is called as the newest table calls it', () =>
    expect(nameOf('enterprise-applications')).toBe('Migrate Enterprise Applications to Microsoft Azure'))
})

describe('what a specialization needs', () => {
  it('who holds one that was replaced holds the one it became, from 9 Jan 2023 on', () =>
    expect([
      nowOf('linux-open-source-migration', '2023-01-08'),
      nowOf('linux-open-source-migration', '2023-01-09'),
    ]).toEqual(['linux-open-source-migration', 'infra-database-migration']))
  it('one that became another needs what that one needs', () =>
    expect(needOn('linux-open-source-migration', '2023-07-11')).toEqual({
      areas: ['data-ai', 'infrastructure'],
      every: false,
    }))
  it('and follows it where a table to come moves the new one alone', () => {
    const rows = of2023.rows.map((row) =>
      row.id === 'infra-database-migration' ? { ...row, areas: ['security' as const] } : row,
    )
    const tables = [...MAPPING_TABLES, { ...of2023, from: '2028-01-01', rows }]
    const on = (day: string) => needOn('linux-open-source-migration', day, tables)?.areas
    expect([on('2027-12-31'), on('2028-01-01')]).toEqual([['data-ai', 'infrastructure'], ['security']])
  })
  it('one that the table no longer has needs what the last table with it says', () =>
    expect(needOn('azure-arc', '2026-11-21')?.areas.length).toBe(3))
  it('Azure Expert MSP needs all three Azure designations', () =>
    expect(needOn('azure-expert-msp', '2022-10-03')).toEqual({
      areas: ['data-ai', 'digital-app-innovation', 'infrastructure'],
      every: true,
    }))
})
