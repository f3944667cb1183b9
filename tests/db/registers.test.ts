import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { recordOf } from '@/lib/programmes/training-services/record'
import { createDatabase, type Database } from '../../db/client'
import type { Ctx } from '../../lib/context'
import { withdrawImport } from '../../lib/imports/withdraw-import'
import { getOverview } from '../../lib/insight/get-overview'
import { listLocations } from '../../lib/locations/list-locations'
import { mergeLocation } from '../../lib/locations/merge-location'
import { addLocation, updateLocation } from '../../lib/locations/save-location'
import { addCatalogueEntry, removeCatalogueEntry } from '../../lib/registers/change-catalogue'
import { importCatalogue } from '../../lib/registers/import-catalogue'
import { listCatalogue } from '../../lib/registers/list-catalogue'
import { testDatabase } from '../support/database'
import { mintOrganization, publishText, withTextFile } from '../support/organization'
import { type Cells, publishEntries } from '../support/registers'

let db: Database
beforeAll(async () => {
  db = createDatabase((await testDatabase()).appUrl)
})
afterAll(() => db.close())

/** A row of the Courseware Title Plan under our names of its columns. */
const plan = (number: string, more: Cells = {}): Cells => ({
  number,
  title: `Title of ${number}`,
  solution_area: 'Security',
  program_value: '1',
  days: '4 day',
  ...more,
})

const own = async (ctx: Ctx) =>
  (await listCatalogue(ctx)).entries
    .filter(({ source }) => source === 'own')
    .map(({ type, number, title, area, level, assumed, days, from, to }) =>
      [type, number, title, area, level, assumed ? 'assumed' : 'said', days, from, to].join(' | '),
    )
    .sort()

describe('a Courseware Title Plan', () => {
  it('gives its courses as it spells them: areas, durations, values, and a blank value by the days, marked assumed', async () => {
    const ctx = await mintOrganization(db)
    const { counts, rejects } = await publishEntries(ctx, 'courses', [
      plan('AZ-104T00', { solution_area: 'Digital and App Innovation', from: '2024-01-15' }),
      plan('AI-900T00', { solution_area: 'Data & AI (Azure)', program_value: '0.5', days: '3 hour' }),
      plan('ZZ-300T00', { program_value: '', days: '3 day' }),
      plan('ZZ-299T00', { program_value: '', days: '2.5 days', to: '2026-06-30' }),
      plan('ZZ-024T00', { program_value: '', days: '24 hours' }),
    ])
    expect(rejects).toEqual([])
    expect(counts).toEqual({
      rowsRead: 5,
      rowsAccepted: 5,
      rowsChanged: 0,
      rowsDuplicate: 0,
      rowsRejected: 0,
    })
    expect(await own(ctx)).toEqual(
      [
        'course | AZ-104T00 | Title of AZ-104T00 | digital-app-innovation | advanced | said | 4 | 2024-01-15 | ',
        'course | AI-900T00 | Title of AI-900T00 | data-ai | fundamentals_and_others | said | 1 |  | ',
        'course | ZZ-300T00 | Title of ZZ-300T00 | security | advanced | assumed | 3 |  | ',
        'course | ZZ-299T00 | Title of ZZ-299T00 | security | fundamentals_and_others | assumed | 2 |  | 2026-06-30',
        'course | ZZ-024T00 | Title of ZZ-024T00 | security | advanced | assumed | 3 |  | ',
      ].sort(),
    )
  })

  it('a language edition adds nothing beside its course, and stands for it where the course itself is missing', async () => {
    const ctx = await mintOrganization(db)
    const { counts } = await publishEntries(ctx, 'courses', [
      plan('ZZ-100T00DE', { title: 'Deutsch' }),
      plan('ZZ-100T00', { title: 'English' }),
      plan('ZZ-200T00FR', { title: 'Français' }),
      plan('ZZ-200T00JA', { title: 'Japanese' }),
    ])
    expect(counts).toMatchObject({ rowsAccepted: 2, rowsDuplicate: 2, rowsRejected: 0 })
    expect((await own(ctx)).map((line) => line.split(' | ').slice(1, 3))).toEqual([
      ['ZZ-100T00', 'English'],
      ['ZZ-200T00', 'Français'],
    ])
  })

  it.each([
    [plan('WorkshopPLUS'), 'number', /"WORKSHOPPLUS" is not the number .*nothing counts by them/],
    [plan(''), 'number', /The number of the course or exam is missing\. Give a course number/],
    [
      plan('ZZ-100T00', { solution_area: 'Gardening' }),
      'solution_area',
      /One of the six solution areas: .*security/,
    ],
    [plan('ZZ-100T00', { program_value: '2' }), 'program_value', /0\.5, 1 or empty/],
    [plan('ZZ-100T00', { days: 'a while' }), 'days', /"a while" is not a duration/],
    [plan('ZZ-100T00', { program_value: '', days: '' }), 'program_value', /Give the program value/],
    [plan('ZZ-100T00', { from: '2026-02-30' }), 'from', /YYYY-MM-DD/],
    [plan('ZZ-100T00', { type: 'poem' }), 'type', /course or exam/],
    [plan('ZZ-100T00', { title: 'a\0b' }), 'title', /NUL/],
  ])('%j is kept aside with its column and what to do', async (row, column, message) => {
    const ctx = await mintOrganization(db)
    const { counts, rejects } = await publishEntries(ctx, 'courses', [row])
    expect(counts).toMatchObject({ rowsRead: 1, rowsRejected: 1 })
    expect(rejects).toMatchObject([{ line: 2, column, message: expect.stringMatching(message) }])
    expect(rejects[0]?.raw.toString()).toContain(row.title)
    expect(await own(ctx)).toEqual([])
  })

  it('type says what a row is; an exam without a value follows the rule of exams: -900 is 0.5, others 1, assumed', async () => {
    const ctx = await mintOrganization(db)
    const blank = { program_value: '', days: '' }
    await publishEntries(ctx, 'exams', [
      plan('ZZ-900', blank),
      plan('ZZ-104', blank),
      plan('ZZ-104T00', { type: 'Course' }),
    ])
    expect(
      (await own(ctx)).map((line) => line.split(' | ').filter((_, at) => [0, 1, 4, 5].includes(at))),
    ).toEqual([
      ['course', 'ZZ-104T00', 'advanced', 'said'],
      ['exam', 'ZZ-104', 'advanced', 'assumed'],
      ['exam', 'ZZ-900', 'fundamentals_and_others', 'assumed'],
    ])
  })

  it('counts at once for rows that were there before, and no more when withdrawn: 0 → 2 × 1 → 2 × 0.5 → 2 → 0', async () => {
    const ctx = await mintOrganization(db)
    const rows = ['R1', 'R2'].map((id) => `${id},2026-03-17,ZZ-100T00,1234567`)
    await publishText(
      ctx,
      'courseware-completions',
      ['redemption_id,redeemed_on,course_number,location_id', ...rows].join('\n'),
    )
    const score = async () =>
      recordOf((await getOverview(ctx, { asOf: '2026-11-21' })).qualification).base.criteria
        .coursewareCompletions.display
    expect(await score()).toBe('0.0')
    const first = await publishEntries(ctx, 'courses', [plan('ZZ-100T00')])
    expect(await score()).toBe('2.0')
    const second = await publishEntries(
      ctx,
      'courses',
      [plan('ZZ-100T00', { program_value: '0.5' })],
      'apply',
    )
    expect(second.counts).toMatchObject({ rowsChanged: 1 })
    expect(second.changes).toEqual([
      { line: 2, identity: 'ZZ-100T00', columns: [{ column: 'program_value', before: '1', after: '0.5' }] },
    ])
    expect(await score()).toBe('1.0')
    await withdrawImport(ctx, second.id)
    expect(await score()).toBe('2.0')
    await withdrawImport(ctx, first.id)
    expect(await score()).toBe('0.0')
  })
})

describe('what was said of an entry', () => {
  it('a change that was kept aside takes its place when what it contradicted is withdrawn', async () => {
    const ctx = await mintOrganization(db)
    const first = await publishEntries(ctx, 'courses', [plan('ZZ-100T00', { title: 'One' })])
    const second = await publishEntries(ctx, 'courses', [plan('ZZ-100T00', { title: 'Two' })])
    expect(second.rejects).toMatchObject([
      { line: 2, column: 'number', code: 'conflict', message: expect.stringContaining('(title)') },
    ])
    expect(await own(ctx)).toMatchObject([expect.stringContaining('One')])
    await withdrawImport(ctx, first.id)
    expect(await own(ctx)).toMatchObject([expect.stringContaining('Two')])
  })

  it('kept aside, it stays aside while what it contradicted stands: One, not Two, without Three', async () => {
    const ctx = await mintOrganization(db)
    await publishEntries(ctx, 'courses', [plan('ZZ-100T00', { title: 'One' })])
    await publishEntries(ctx, 'courses', [plan('ZZ-100T00', { title: 'Two' })])
    const third = await publishEntries(ctx, 'courses', [plan('ZZ-100T00', { title: 'Three' })], 'apply')
    expect(await own(ctx)).toMatchObject([expect.stringContaining('Three')])
    await withdrawImport(ctx, third.id)
    expect(await own(ctx)).toMatchObject([expect.stringContaining('One')])
  })

  it('what was there before the first import comes back when the import is withdrawn', async () => {
    const ctx = await mintOrganization(db, {
      locations: [{ externalId: '1234567', name: 'Oslo', country: 'Norway' }],
    })
    const rows = [{ location_id: '1234567', name: 'Bergen', country: 'Norway' }]
    const { id, counts } = await publishEntries(ctx, 'locations', rows, 'apply')
    expect(counts).toMatchObject({ rowsChanged: 1 })
    expect(await listLocations(ctx)).toMatchObject([{ name: 'Bergen' }])
    await withdrawImport(ctx, id)
    expect(await listLocations(ctx)).toMatchObject([{ name: 'Oslo', country: 'Norway' }])
  })

  it('what a person says holds, whatever imports before it are withdrawn: by form, by list, by removing', async () => {
    const ctx = await mintOrganization(db)
    const numbers = ['ZZ-100T00', 'ZZ-200T00', 'ZZ-300T00', 'ZZ-400T00']
    const { id } = await publishEntries(
      ctx,
      'courses',
      numbers.map((number) => plan(number)),
    )
    const input = { type: 'course', title: 'By hand', area: 'security', programValue: '1' } as const
    await addCatalogueEntry(ctx, { ...input, number: 'ZZ-100T00' })
    const list = 'type,number,title,solution_area,program_value\ncourse,ZZ-200T00,By list,Security,1\n'
    const taken = withTextFile(list, ({ path }) => importCatalogue(ctx, path))
    expect(await taken).toMatchObject({ updated: 1 })
    const gone = (await listCatalogue(ctx)).entries.find(({ number }) => number === 'ZZ-300T00')
    await removeCatalogueEntry(ctx, gone?.id ?? 0)
    await withdrawImport(ctx, id)
    expect((await own(ctx)).map((line) => line.split(' | ').slice(1, 3))).toEqual([
      ['ZZ-100T00', 'By hand'],
      ['ZZ-200T00', 'By list'],
    ])
  })

  it('of a file that says two things of one entry the first holds, the other is kept aside', async () => {
    const ctx = await mintOrganization(db)
    const rows = ['One', 'Two', 'One'].map((title) => plan('ZZ-100T00', { title }))
    const { counts, rejects } = await publishEntries(ctx, 'courses', rows, 'apply')
    expect(counts).toMatchObject({ rowsAccepted: 1, rowsDuplicate: 1, rowsRejected: 1 })
    expect(rejects).toMatchObject([{ line: 3, message: expect.stringContaining('twice') }])
  })
})

describe('locations', () => {
  const LINE = 'redemption_id,redeemed_on,course_number,location_id\nR1,2026-03-17,AZ-104T00,1234567\n'

  it('a location that line items brought is named by an import, and nameless again without it; it stays with its rows', async () => {
    const ctx = await mintOrganization(db)
    await publishText(ctx, 'courseware-completions', LINE)
    const rows: Cells[] = [
      { location_id: '1234567', name: 'Oslo' },
      { location_id: '7654321', name: '', country: 'Norway' },
      { location_id: '1111111', name: '' },
      { location_id: '1', name: 'Nowhere' },
    ]
    const { id, counts, rejects } = await publishEntries(ctx, 'locations', rows)
    expect(counts).toMatchObject({ rowsAccepted: 2, rowsRejected: 2 })
    expect(rejects.map(({ line, column }) => [line, column])).toEqual([
      [4, 'name'],
      [5, 'location_id'],
    ])
    await withdrawImport(ctx, id)
    expect(await listLocations(ctx)).toMatchObject([
      { externalId: '1234567', name: null, rows: 1 },
      { externalId: '7654321', country: null, rows: 0 },
    ])
  })

  it('a name given by hand holds when an import is withdrawn; taken away by hand, it stays away', async () => {
    const ctx = await mintOrganization(db)
    const added = await addLocation(ctx, { externalId: '1234567', name: 'Oslo', country: null })
    const { id } = await publishEntries(
      ctx,
      'locations',
      [{ location_id: '1234567', name: 'Bergen' }],
      'apply',
    )
    await updateLocation(ctx, added.id, { name: '', country: '' })
    await withdrawImport(ctx, id)
    expect(await listLocations(ctx)).toMatchObject([{ id: added.id, name: null }])
  })

  it('a merged location keeps its meaning: a row that names it is kept aside and says which one to name', async () => {
    const ctx = await mintOrganization(db)
    const wrong = await addLocation(ctx, { externalId: '7654321', name: null, country: null })
    const right = await addLocation(ctx, { externalId: '1234567', name: null, country: null })
    await mergeLocation(ctx, wrong.id, right.id)
    const { rejects } = await publishEntries(ctx, 'locations', [{ location_id: '7654321', name: 'Oslo' }])
    expect(rejects).toMatchObject([
      { line: 2, code: 'merged_location', message: expect.stringContaining('Name 1234567') },
    ])
  })
})

it('more than 50,000 rows are refused as a whole', async () => {
  const ctx = await mintOrganization(db)
  const rows = Array.from({ length: 50_001 }, (_, index) => ({ mct_id: `M${index}` }))
  await expect(publishEntries(ctx, 'trainers', rows)).rejects.toMatchObject({ code: 'too_large' })
  const { counts } = await publishEntries(ctx, 'trainers', rows.slice(1))
  expect(counts).toMatchObject({ rowsRead: 50_000, rowsAccepted: 50_000 })
}, 60_000)

it('more than 50 million characters are refused as a whole', async () => {
  const ctx = await mintOrganization(db)
  const rows = Array.from({ length: 56 }, (_, index) => ({
    mct_id: `M${index}`,
    credentials: 'x'.repeat(900_000),
  }))
  await expect(publishEntries(ctx, 'trainers', rows)).rejects.toMatchObject({ code: 'too_large' })
}, 60_000)
