import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDatabase, type Database } from '../../db/client'
import type { Ctx } from '../../lib/context'
import { getImport } from '../../lib/imports/list-imports'
import type { Mapping } from '../../lib/imports/reading/mapping'
import { FACT_TABLES } from '../../lib/line-items/sql/fact-tables'
import { listLocations } from '../../lib/locations/list-locations'
import { caseFile } from '../support/case-file'
import { testDatabase } from '../support/database'
import { mintOrganization, publishText } from '../support/organization'

let db: Database
beforeAll(async () => {
  db = createDatabase((await testDatabase()).appUrl)
})
afterAll(() => db.close())

const surveys = (ctx: Ctx) =>
  ctx.db.inTenant(ctx.orgId, 'read', async (tx) => {
    const rows = await tx.db.execute<Record<string, string | number | null>>(
      sql`select identity, answered, answer_points, item, mct_id, external_id from ${FACT_TABLES['survey-responses']} join locations on locations.id = location_id where ${FACT_TABLES['survey-responses']}.org_id = ${ctx.orgId} order by length(identity), identity`,
    )
    return rows.map((row) =>
      Object.values(row).map((value) => (typeof value === 'bigint' ? Number(value) : value)),
    )
  })

describe('cells of a survey that say nothing, or a number in other words', () => {
  const file = caseFile('14-answer-cells/answers.csv').toString()
  const publish = (ctx: Ctx, text: string, mapping?: Mapping) =>
    publishText(ctx, 'survey-responses', text, '2026-11-21', mapping && { mapping })
  const without = (...ids: string[]) =>
    file
      .split('\n')
      .filter((line) => !ids.some((id) => line.startsWith(`${id},`)))
      .join('\n')

  it('0 and 99 among answers from 1 to 5 are asked about; said to be no answer, they are empty', async () => {
    const ctx = await mintOrganization(db)
    await expect(publish(ctx, file)).rejects.toThrow('Which scale')
    const columns = Object.fromEntries((file.split('\n')[0] ?? '').split(',').map((name) => [name, name]))
    const mapping: Mapping = {
      kind: 'survey-responses',
      columns,
      dateOrder: 'iso',
      decimal: '.',
      separator: ',',
      sheet: null,
      identity: 'column',
      empty: ['N/A', 'NaN', '-', 'NULL', '#N/A', '0', '99'],
      values: { q1: { '100%': '5' } },
    }
    const done = await publish(ctx, file, mapping)
    // Percents but for q1, half an answer, no location.
    expect(done).toMatchObject({ rowsRead: 17, rowsAccepted: 14, rowsRejected: 3 })
    const { rejects } = await getImport(ctx, done.id)
    expect(rejects.map(({ line, column, code }) => [line, column, code])).toEqual([
      [10, 'q2', 'bad_answer'],
      [12, 'q1', 'bad_answer'],
      [18, 'location_id', 'empty'],
    ])
  })

  it('without a mapping: N/A, NaN, -, NULL, #N/A leave 8 answers of 40 points; 5.0, "5 - …", 5/5 and stars are numbers', async () => {
    const ctx = await mintOrganization(db)
    expect(await publish(ctx, without('A-7', 'A-8'))).toMatchObject({
      rowsRead: 15,
      rowsAccepted: 12,
      rowsRejected: 3,
    })
    const counted = (await surveys(ctx)).map(([identity, answered, points]) => [
      identity,
      Number(answered),
      Number(points),
    ])
    expect(counted).toEqual([
      ['A-1', 9, 41],
      ...['A-2', 'A-3', 'A-4', 'A-5', 'A-6'].map((id) => [id, 8, 40]),
      ['A-10', 9, 41],
      ['A-12', 9, 41],
      ['A-13', 9, 41],
      ['A-14', 9, 41],
      ['A-15', 9, 45],
      ['A-16', 9, 45],
    ])
  })
})

describe('a form of one training centre, which has no column for it', () => {
  const HEADERS = [
    'The trainer explained clearly',
    'The trainer knew the subject',
    'The trainer answered questions',
    'The labs worked',
    'The pace was right',
    'The materials were good',
    'I can apply this',
    'Overall satisfaction',
    'I would recommend it',
  ]
  // How dates of this form are read is proved elsewhere.
  const file = caseFile('04-google-forms/responses.csv')
    .toString()
    .replaceAll(/"(\d{4})\/(\d\d)\/(\d\d) [^"]*"/g, '"$1/$2/$3"')
  const mapping: Mapping = {
    kind: 'survey-responses',
    columns: {
      submitted_on: 'Timestamp',
      course_number: 'Which course did you attend?',
      mct_id: 'Trainer',
      ...Object.fromEntries(HEADERS.map((header, at) => [`q${at + 1}`, header])),
    },
    fixed: { location_id: '4100004' },
    dateOrder: 'ymd',
    decimal: '.',
    separator: ',',
    sheet: null,
    identity: 'content',
  }

  it('takes the location that the mapping fixes, and reads "AZ-104T00: Microsoft Azure Administrator" as AZ-104T00', async () => {
    const ctx = await mintOrganization(db)
    const done = await publishText(ctx, 'survey-responses', file, '2026-11-21', { mapping })
    expect(done).toMatchObject({
      rowsRead: 3,
      rowsAccepted: 3,
      mapping: { fixed: { location_id: '4100004' } },
    })
    const said = (await surveys(ctx)).map(([, answered, points, item, mct, place]) => [
      Number(answered),
      Number(points),
      item,
      mct,
      place,
    ])
    expect(said.sort()).toEqual([
      [8, 32, 'AZ-104T00', 'MCT-1001', '4100004'],
      [9, 31, 'AZ-900T00', 'MCT-1002', '4100004'],
      [9, 42, 'AZ-104T00', 'MCT-1001', '4100004'],
    ])
    const again = await publishText(ctx, 'survey-responses', file, '2026-11-21', { mapping })
    expect(again).toMatchObject({ rowsAccepted: 0, rowsDuplicate: 3 })
  })

  it('a filter leaves rows out, by name and count, and they are in no other count', async () => {
    const ctx = await mintOrganization(db)
    const filter = [{ column: 'Trainer', values: [' mct-1002 '], keep: false }]
    const done = await publishText(ctx, 'survey-responses', file, '2026-11-21', {
      mapping: { ...mapping, filter },
    })
    expect(done).toMatchObject({
      rowsRead: 2,
      rowsAccepted: 2,
      notes: { leftOut: [{ column: 'Trainer', value: 'MCT-1002', rows: 1 }], ignoredColumns: [] },
    })
  })

  it.each<[string, Partial<Mapping>, string]>([
    [
      'both ways',
      { fixed: { mct_id: 'M1', location_id: '4100004' } },
      'mct_id has a column of the file and a value for all rows',
    ],
    ['the id', { fixed: { response_id: '1', location_id: '4100004' } }, 'Rows are known by response_id'],
    ['no such column', { fixed: { place: '1', location_id: '4100004' } }, 'There is no column place'],
    [
      'no such header',
      { filter: [{ column: 'Status', values: ['x'], keep: true }] },
      'The file has no column "Status"',
    ],
    ['no such meaning', { values: { colour: { red: '1' } } }, 'There is no column colour'],
  ])('%s: refused, and said why', async (_, wrong, words) => {
    const ctx = await mintOrganization(db)
    const refused = await publishText(ctx, 'survey-responses', file, '2026-11-21', {
      mapping: { ...mapping, ...wrong },
    }).catch((error) => error)
    expect(refused.issues?.map(({ message }: { message: string }) => message).join()).toContain(words)
  })
})

describe('the answers of a form in words', () => {
  it('"Strongly agree" is what the mapping says, "5 - …" its number, "Not applicable" nothing; another word is asked about', async () => {
    const ctx = await mintOrganization(db)
    const names = ['ID', 'Completion time', 'Course', 'Location ID', 'Trainer (MCT ID)']
    const file = caseFile('05-ms-forms/forms-words.xlsx')
    const mapping: Mapping = {
      kind: 'survey-responses',
      columns: {
        response_id: names[0] ?? '',
        submitted_on: names[1] ?? '',
        course_number: names[2] ?? '',
        location_id: names[3] ?? '',
        mct_id: names[4] ?? '',
        q1: 'The trainer explained clearly',
        q2: 'The trainer knew the subject',
        q3: 'The trainer answered questions',
        q4: 'The labs worked',
        q5: 'The pace was right',
        q6: 'The materials were good',
        q7: 'I can apply what I learned',
        q8: 'I am satisfied overall',
        q9: 'I would recommend the course',
      },
      dateOrder: 'serial',
      decimal: '.',
      separator: null,
      sheet: 'Sheet1',
      identity: 'column',
      empty: ['not applicable'],
      values: {
        answers: { 'Strongly agree': '5', Agree: '4', Neutral: '3', Disagree: '2', 'Strongly disagree': '1' },
      },
    }
    const done = await publishText(ctx, 'survey-responses', file, '2026-11-21', { mapping })
    expect(done).toMatchObject({ rowsRead: 3, rowsAccepted: 3, rowsRejected: 0 })
    const fewer = { answers: { 'Strongly agree': '5' } }
    await expect(
      publishText(ctx, 'survey-responses', file, '2026-11-21', { mapping: { ...mapping, values: fewer } }),
    ).rejects.toThrow('Which scale')
  })
})

it('0004100007 is location 4100007 once that is known, and the same file again adds nothing', async () => {
  const ctx = await mintOrganization(db)
  const head = 'redemption_id,redeemed_on,course_number,location_id\n'
  const publish = (rows: string) => publishText(ctx, 'courseware-completions', head + rows)
  await publish('R1,2026-03-01,AZ-104T00,4100007\n')
  const zeros =
    'R2,2026-03-01,az-104t00,0004100007\nR3,2026-03-01,AZ‑104T00,4100007\nR4,2026-03-01,AZ-104T00,0009999999\n'
  expect(await publish(zeros)).toMatchObject({ rowsAccepted: 3, notes: { newLocations: ['0009999999'] } })
  expect((await listLocations(ctx)).map(({ externalId }) => externalId).sort()).toEqual([
    '0009999999',
    '4100007',
  ])
  expect(await publish(zeros)).toMatchObject({ rowsAccepted: 0, rowsDuplicate: 3 })
})
