import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDatabase, type Database } from '../../db/client'
import type { Ctx } from '../../lib/context'
import type { LaurelError } from '../../lib/errors'
import type { Mapping } from '../../lib/imports/reading/mapping'
import { FACT_TABLES } from '../../lib/line-items/sql/fact-tables'
import { caseFile } from '../support/case-file'
import { testDatabase } from '../support/database'
import { mintOrganization, publishText } from '../support/organization'

let db: Database
beforeAll(async () => {
  db = createDatabase((await testDatabase()).appUrl)
})
afterAll(() => db.close())

const QUESTIONS = [
  'The instructor was knowledgeable',
  'The instructor was responsive to participants',
  "The instructor's energy held my attention",
  'The environment helped me learn',
  'The quality of the materials was high',
  'I learned new knowledge and skills',
  'I will apply what I learned',
  'This training was worth my time',
  'I would recommend this course',
]
const MTM: Mapping = {
  kind: 'survey-responses',
  columns: {
    response_id: 'Evaluation ID',
    submitted_on: 'Survey Date',
    course_number: 'Course Code',
    location_id: 'Location ID',
    mct_id: 'Instructor ID',
    ...Object.fromEntries(QUESTIONS.map((question, at) => [`q${at + 1}`, question])),
  },
  dateOrder: 'mdy',
  decimal: '.',
  separator: ',',
  sheet: null,
  identity: 'column',
}

const surveys = (ctx: Ctx) =>
  ctx.db.inTenant(ctx.orgId, 'read', async (tx) => {
    const rows = await tx.db.execute<{ identity: string; answered: number; answer_points: number }>(
      sql`select identity, answered, answer_points from ${FACT_TABLES['survey-responses']} where org_id = ${ctx.orgId} order by identity`,
    )
    return rows.map(({ identity, answered, answer_points }) => [
      identity,
      Number(answered),
      Number(answer_points),
    ])
  })

describe('a file of answers from 1 to 9', () => {
  const publish = (ctx: Ctx, mapping: Mapping) =>
    publishText(ctx, 'survey-responses', caseFile('02-mtm-nine-point/mtm-export.csv'), '2026-11-21', {
      mapping,
    })

  it('is refused with the question which scale it has: the poor survey of three never counts alone, 39 of 45', async () => {
    const ctx = await mintOrganization(db)
    const refused: LaurelError = await publish(ctx, MTM).then(
      () => expect.fail('it was taken'),
      (error) => error,
    )
    expect(refused).toMatchObject({ code: 'invalid_file' })
    expect(refused.message).toMatch(/^Which scale do the answers have\?.*Nothing was imported/)
    expect(refused.issues?.[0]).toEqual({
      path: 'q1',
      message: '"The instructor was knowledgeable" (q1) holds "9", "8", first in line 2.',
    })
    expect(await surveys(ctx)).toEqual([])
  })

  it('of which the scale is said is converted as a whole: 76 of 81 is 41 of 45, 39 of 81 is 22 of 45', async () => {
    const ctx = await mintOrganization(db)
    const done = await publish(ctx, { ...MTM, scale: { lowest: 1, highest: 9 }, empty: ['N/A'] })
    expect(done).toMatchObject({
      rowsRead: 3,
      rowsAccepted: 3,
      mapping: { scale: { lowest: 1, highest: 9 } },
    })
    expect(await surveys(ctx)).toEqual([
      ['88120001', 9, 41],
      ['88120002', 8, 36],
      ['88120003', 9, 22],
    ])
  })

  it('is refused as well where the scale that is said is not its own', async () => {
    const ctx = await mintOrganization(db)
    await expect(publish(ctx, { ...MTM, scale: { lowest: 1, highest: 5 } })).rejects.toThrow('Which scale')
    await expect(publish(ctx, { ...MTM, scale: { lowest: 1, highest: 7 } })).rejects.toThrow('scale 1 to 7')
    expect(await surveys(ctx)).toEqual([])
  })
})

describe('one answer of another scale anywhere refuses the file', () => {
  const COLUMNS = 'response_id,submitted_on,course_number,location_id,mct_id,q1,q2,q3,q4,q5,q6,q7,q8,q9'
  const good = (n: number) => `S${n},2026-03-01,AZ-104T00,12345,M1,5,4,3,2,1,5,4,3,2`
  it.each([
    [
      'in the last of 20,000 rows',
      [
        ...Array.from({ length: 20_000 }, (_, n) => good(n)),
        'L,2026-03-01,AZ-104T00,12345,M1,5,4,3,2,1,5,4,3,9',
      ],
    ],
    [
      'in a row that is wrong in its date, too',
      [good(1), 'L,2026-99-01,AZ-104T00,12345,M1,5,4,3,2,1,5,4,3,9'],
    ],
    [
      'that stands for "no answer" elsewhere',
      [good(1), 'L,2026-03-01,AZ-104T00,12345,M1,99,4,3,2,1,5,4,3,1'],
    ],
  ])('%s', async (_, rows) => {
    const ctx = await mintOrganization(db)
    await expect(publishText(ctx, 'survey-responses', `${[COLUMNS, ...rows].join('\n')}\n`)).rejects.toThrow(
      'Which scale',
    )
    expect(await surveys(ctx)).toEqual([])
  })

  it('also one sum: 9 answers of 76 points are not from 1 to 5', async () => {
    const ctx = await mintOrganization(db)
    const text =
      'response_id,submitted_on,course_number,location_id,mct_id,answered,answer_points\nA,2026-03-01,AZ-104T00,12345,M1,9,76\nB,2026-03-01,AZ-104T00,12345,M1,9,39\n'
    await expect(publishText(ctx, 'survey-responses', text)).rejects.toThrow('Their sums are not those')
    expect(await surveys(ctx)).toEqual([])
  })
})
