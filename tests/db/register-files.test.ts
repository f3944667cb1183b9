import { randomUUID } from 'node:crypto'
import { rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import writeExcel from 'write-excel-file/node'
import { recordOf } from '@/lib/programmes/training-services/record'
import { createDatabase, type Database } from '../../db/client'
import type { Ctx } from '../../lib/context'
import type { LaurelError } from '../../lib/errors'
import { publishImport } from '../../lib/imports/publish-import'
import type { Mapping } from '../../lib/imports/reading/mapping'
import { getOverview } from '../../lib/insight/get-overview'
import { importCatalogue } from '../../lib/registers/import-catalogue'
import { listCatalogue } from '../../lib/registers/list-catalogue'
import { listTrainers } from '../../lib/registers/list-trainers'
import { setMctChecking } from '../../lib/settings/mct-checking'
import { testDatabase } from '../support/database'
import { mintOrganization, publishText, withTextFile } from '../support/organization'

let db: Database
beforeAll(async () => {
  db = createDatabase((await testDatabase()).appUrl)
})
afterAll(() => db.close())

const TODAY = '2026-11-21'
const surveys = async (ctx: Ctx) =>
  recordOf((await getOverview(ctx, { asOf: TODAY })).qualification).areas.find(
    ({ id }) => id === 'infrastructure',
  )?.surveyCompletions.display

describe('the Courseware Title Plan as the workbook it is', () => {
  it('updates the catalogue: 3 courses, a language edition that adds nothing, and a learning path kept aside', async () => {
    const ctx = await mintOrganization(db)
    const summary = await publishPlan(ctx, 4)
    expect(summary).toMatchObject({
      rowsRead: 5,
      rowsAccepted: 3,
      rowsDuplicate: 1,
      rowsRejected: 1,
      format: { container: 'workbook', sheet: 'Courseware Title Plan' },
    })
    const own = (await listCatalogue(ctx)).entries.filter(({ source }) => source === 'own')
    expect(
      own.map(({ number, area, level, assumed, days, from, to }) => [
        number,
        area,
        level,
        assumed,
        days,
        from,
        to,
      ]),
    ).toEqual([
      ['AZ-104T00', 'infrastructure', 'advanced', false, 4, '2020-03-02', null],
      ['ZZ-200T00', 'digital-app-innovation', 'fundamentals_and_others', true, 1, '2026-01-05', '2026-12-31'],
      ['ZZ-300T00', 'data-ai', 'advanced', true, 3, '2026-02-01', null],
    ])
    const again = await publishPlan(ctx, 4)
    expect(again).toMatchObject({ rowsAccepted: 0, rowsDuplicate: 4, rowsRejected: 1 })
    const changed = await publishPlan(ctx, 5)
    expect(changed).toMatchObject({ rowsChanged: 1, rowsDuplicate: 3, rowsRejected: 1 })
  })
})

/** As it arrives: any bytes, on disk. */
async function publishWorkbook(ctx: Ctx, workbook: Buffer) {
  const path = join(tmpdir(), `plan-${randomUUID()}.xlsx`)
  await writeFile(path, workbook)
  const discard = () => rm(path, { force: true })
  const file = { path, bytes: workbook.length, sha256: randomUUID(), discard }
  try {
    return await publishImport(ctx, {
      kind: 'courses',
      fileName: 'plan.xlsx',
      file,
      today: TODAY,
      changes: 'apply',
    })
  } finally {
    await discard()
  }
}

async function publishPlan(ctx: Ctx, days: number) {
  const columns = [
    'Solution Area',
    'Course Number',
    'Title',
    'Duration',
    'Credential',
    'Detail Page Type',
    'Partner Program Value',
    'Release Date',
    'State',
    'Retire Date',
  ]
  const date = (text: string | null) =>
    text && { value: new Date(`${text}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' }
  const row = (
    area: string,
    number: string,
    duration: string,
    value: number | null,
    from: string,
    to: string | null = null,
  ) => [area, number, `Title of ${number}`, duration, null, 'Course', value, date(from), 'Active', date(to)]
  const rows = [
    columns,
    row('Infrastructure', 'AZ-104T00DE', '4 day', 1, '2020-03-02'),
    row('Infrastructure', 'AZ-104T00', `${days} day`, 1, '2020-03-02'),
    row('Digital and App Innovation', 'ZZ-200T00', '3 hour', null, '2026-01-05', '2026-12-31'),
    row('Data & AI (Azure)', 'ZZ-300T00', '3 day', null, '2026-02-01'),
    row('Security', 'learn.path.security', '2 hour', null, '2026-02-01'),
  ]
  const workbook = (await writeExcel(rows as never, { sheet: 'Courseware Title Plan' }).toBuffer()) as Buffer
  return publishWorkbook(ctx, workbook)
}

describe('trainers as a training system writes them', () => {
  const FILE =
    'Trainer ID;Trainer name;Valid from;Valid to;Certifications\nM1;Ada;01/02/2024;09/04/2026;AZ-305\nM2;Ben;31/12/2026;;\nM3;Eve;30/02/2026;;\nM4;too;many;cells;in;this\n'
  const MAPPING: Mapping = {
    kind: 'trainers',
    columns: {
      mct_id: 'Trainer ID',
      name: 'Trainer name',
      active_from: 'Valid from',
      active_to: 'Valid to',
      credentials: 'Certifications',
    },
    dateOrder: 'dmy',
    decimal: '.',
    separator: ';',
    sheet: null,
    identity: 'column',
  }
  const SURVEYS =
    'response_id,submitted_on,course_number,location_id,mct_id,answered,answer_points\nS1,2026-04-09,AZ-104T00,1234567,M1,9,45\nS2,2026-04-10,AZ-104T00,1234567,M1,9,45\n'

  it('other headers, semicolons, dd/mm/yyyy: days are read as written, also days to come; bad rows are kept aside', async () => {
    const ctx = await mintOrganization(db)
    const made = await publishText(ctx, 'trainers', FILE, TODAY, { mapping: MAPPING })
    expect(made).toMatchObject({ rowsRead: 4, rowsAccepted: 2, rowsRejected: 2 })
    expect((await listTrainers(ctx)).trainers).toEqual([
      {
        mctId: 'M1',
        name: 'Ada',
        activeFrom: '2024-02-01',
        activeTo: '2026-04-09',
        credentials: 'AZ-305',
        metricsThatMatter: '',
        unavailable: '',
        surveys: 0,
      },
      {
        mctId: 'M2',
        name: 'Ben',
        activeFrom: '2026-12-31',
        activeTo: null,
        credentials: '',
        metricsThatMatter: '',
        unavailable: '',
        surveys: 0,
      },
    ])
  })

  it('a preview foretells what publishing does to the scores and writes nothing: 0 → 1 of 2 surveys', async () => {
    const ctx = await mintOrganization(db)
    await publishText(ctx, 'survey-responses', SURVEYS, TODAY)
    await setMctChecking(ctx, { checking: true })
    expect(await surveys(ctx)).toBe('0')
    const preview = await publishText(ctx, 'trainers', FILE, TODAY, { mapping: MAPPING, mode: 'preview' })
    expect(preview).toMatchObject({ status: 'previewed', rowsAccepted: 2, rowsRejected: 2 })
    expect(await surveys(ctx)).toBe('0')
    expect((await listTrainers(ctx)).count).toBe(0)
    const published = await publishText(ctx, 'trainers', FILE, TODAY, { mapping: MAPPING })
    expect(await surveys(ctx)).toBe('1')
    expect(published.effect).toEqual(preview.effect)
    expect(published.effect?.scores).toContainEqual(
      expect.objectContaining({
        criterion: 'survey-completions',
        area: 'infrastructure',
        name: 'Infrastructure surveys',
        before: '0',
        after: '1',
      }),
    )
  })

  it('a preview of courses foretells their scores, too: 2 rows of an unknown course, 0.0 → 2.0', async () => {
    const ctx = await mintOrganization(db)
    const rows =
      'redemption_id,redeemed_on,course_number,location_id\nR1,2026-03-17,ZZ-100T00,1234567\nR2,2026-03-17,ZZ-100T00,1234567\n'
    await publishText(ctx, 'courseware-completions', rows, TODAY)
    const file = 'number,title,solution_area,program_value\nZZ-100T00,Own,Security,1\n'
    const preview = await publishText(ctx, 'courses', file, TODAY, { mode: 'preview' })
    expect(preview.effect?.scores).toMatchObject([
      { criterion: 'courseware-completions', before: '0.0', after: '2.0' },
    ])
    expect((await listCatalogue(ctx)).entries.every(({ source }) => source === 'shipped')).toBe(true)
  })
})

describe('a list that a script sends', () => {
  const sendList = (ctx: Ctx, text: string) => withTextFile(text, ({ path }) => importCatalogue(ctx, path))
  const own = async (ctx: Ctx) =>
    (await listCatalogue(ctx)).entries
      .filter(({ source }) => source === 'own')
      .map(({ id, ...entry }) => entry)

  it('in which a number stands twice: added, then updated; the last one holds', async () => {
    const ctx = await mintOrganization(db)
    const list = ['One', 'Two'].map((title) => `course,ZZ-100T00,${title},Security,1`)
    const text = ['type,number,title,solution_area,program_value', ...list].join('\n')
    expect(await sendList(ctx, text)).toMatchObject({ added: 1, updated: 1 })
    expect(await own(ctx)).toMatchObject([{ title: 'Two' }])
  })

  it('means what the same file means to an import, also where its columns have other names', async () => {
    const [sent, imported] = [await mintOrganization(db), await mintOrganization(db)]
    const text = [
      'Type;Course Number;Course Title;Solution Area;Program Value;Duration;Release Date;Pub Type',
      'course;ZZ-100T00DE;Deutsch;Security;1;4 day;;',
      'course;zz-100t00;English;Data & AI (Azure);;3 hour;2026-01-15;Update',
      'exam;ZZ-900;An exam;Security;;;;',
      'course;ZZ-200T00;No length;Security;0,5;a while;;',
    ].join('\n')
    expect(await publishText(imported, 'courses', text)).toMatchObject({ rowsAccepted: 2, rowsRejected: 1 })
    const rejected = [{ line: 5, column: 'days', message: expect.stringMatching(/not a duration/) }]
    expect(await sendList(sent, text)).toEqual({ added: 2, updated: 0, unchanged: 1, rejected })
    expect(await own(sent)).toEqual(await own(imported))
  })

  it.each([
    ['', /empty/, undefined],
    ['number,title\n', /columns do not fit/, ['solution_area']],
    ['number,title,solution_area\n', /does not say what its rows are/, ['type']],
  ])('%j is refused whole, with the column that is missing', async (text, message, paths) => {
    const refusal = await sendList(await mintOrganization(db), text).catch((error: unknown) => error)
    expect(refusal).toMatchObject({ code: 'invalid_file', message: expect.stringMatching(message) })
    expect((refusal as LaurelError).issues?.map(({ path }) => path)).toEqual(paths)
  })
})
