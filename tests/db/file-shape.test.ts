import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDatabase, type Database } from '../../db/client'
import type { Ctx } from '../../lib/context'
import { getImport } from '../../lib/imports/list-imports'
import type { Mapping } from '../../lib/imports/reading/mapping'
import { caseFile } from '../support/case-file'
import { testDatabase } from '../support/database'
import { mintOrganization, publishText } from '../support/organization'

const KIND = 'courseware-completions'
const TODAY = '2026-11-29'
let db: Database
beforeAll(async () => {
  db = createDatabase((await testDatabase()).appUrl)
})
afterAll(() => db.close())

const MAPPING: Mapping = {
  kind: KIND,
  columns: {
    redemption_id: 'Redemption ID',
    redeemed_on: 'Date',
    course_number: 'Course',
    location_id: 'Location ID',
  },
  dateOrder: 'iso',
  decimal: '.',
  separator: ',',
  sheet: null,
  identity: 'column',
}
const publish = async (file: string | Buffer, mapping: Mapping | null = null, ctx?: Ctx) =>
  publishText(ctx ?? (await mintOrganization(db)), KIND, file, TODAY, mapping ? { mapping } : {})
const counts = (read: number, accepted: number, rejected: number) => ({
  rowsRead: read,
  rowsAccepted: accepted,
  rowsRejected: rejected,
})

describe('a report', () => {
  it('of Salesforce: 2 read, 2 accepted; its total and its 2 lines of foot are named and count as no rows', async () => {
    const { notes, ...result } = await publish(caseFile('03-salesforce-footer/report1790000000000-utf8.csv'))
    expect(result).toMatchObject(counts(2, 2, 0))
    expect(notes.around).toEqual({
      rows: 3,
      first: [
        { line: 6, what: 'total', text: 'Grand Totals (2 records)' },
        { line: 8, what: 'footer', text: 'Confidential Information - Do Not Distribute' },
        {
          line: 9,
          what: 'footer',
          text: 'Copyright © 2000-2026 salesforce.com, inc. All rights reserved.',
        },
      ],
    })
  })

  it('of Salesforce as exported with its first choice, Latin-1: the same, its encoding kept in the mapping', async () => {
    const { notes, mapping, ...result } = await publish(
      caseFile('03-salesforce-footer/report1790000000000-latin1.csv'),
    )
    expect(result).toMatchObject(counts(2, 2, 0))
    expect(mapping?.encoding).toBe('windows-1252')
    expect(notes.around?.first.at(-1)?.text).toMatch(/^Copyright © 2000/)
  })

  it.each([
    ['report.csv', 5],
    ['report-title.xlsx', 4],
  ])('with title lines, %s: headers in row %i, 2 of 2 accepted, the total row named', async (name, row) => {
    const { notes, format, ...result } = await publish(caseFile(`07-title-lines/${name}`))
    expect(result).toMatchObject(counts(2, 2, 0))
    expect(format?.headerRow).toBe(row)
    expect(notes.around?.first).toMatchObject([{ what: 'total', text: 'Total 2' }])
  })

  it('with a merged header of two rows: 2 of 2 accepted', async () => {
    const { format, ...result } = await publish(caseFile('07-title-lines/report-merged-header.xlsx'))
    expect(result).toMatchObject(counts(2, 2, 0))
    expect(format?.headerRow).toBe(2)
  })

  it('whose headers stand elsewhere next month is read by the mapping of this one', async () => {
    const text = (title: number) =>
      `${'Stand\n'.repeat(title)}Redemption ID,Date,Course,Location ID\nR${title},2026-09-14,AZ-104T00,12345\n`
    const ctx = await mintOrganization(db)
    for (const title of [0, 2, 5])
      expect(await publish(text(title), { ...MAPPING, headerRow: 3 }, ctx)).toMatchObject(counts(1, 1, 0))
  })
})

describe('rows of another length than the header', () => {
  it('of which the last cells are missing: 4 of 4 accepted, 3 told as short', async () => {
    const { notes, ...result } = await publish(
      caseFile('16-ragged-and-duplicate-columns/missing-trailing.csv'),
    )
    expect(result).toMatchObject(counts(4, 4, 0))
    expect(notes.shortRows).toBe(3)
  })

  it('with empty cells too many: 2 of 2 accepted, both told', async () => {
    const { notes, ...result } = await publish(
      caseFile('16-ragged-and-duplicate-columns/trailing-delimiters.csv'),
    )
    expect(result).toMatchObject(counts(2, 2, 0))
    expect(notes.longRows).toBe(2)
  })

  it('with a text right of the last column, or without what every row must say, are rejected: 0 of 3', async () => {
    const text =
      'redemption_id,redeemed_on,course_number,location_id\nR1,2026-09-14,AZ-104T00,12345,x\nR2,2026-09-14,AZ-104T00\nR3\n'
    const ctx = await mintOrganization(db)
    const { id, notes, ...result } = await publish(text, null, ctx)
    expect(result).toMatchObject(counts(3, 0, 3))
    expect(notes.around).toBeUndefined()
    expect((await getImport(ctx, id)).rejects.map(({ code }) => code)).toEqual([
      'ragged_row',
      'empty',
      'empty',
    ])
  })

  it('in a text whose lines end in a carriage return alone: 2 of 2', async () => {
    const file = caseFile('16-ragged-and-duplicate-columns/mac-cr-only.csv')
    expect(await publish(file)).toMatchObject(counts(2, 2, 0))
  })
})

describe('headers that stand twice', () => {
  const file = () => caseFile('16-ragged-and-duplicate-columns/duplicate-headers.csv')

  it('are chosen by their place: the first Date is 14 Sep, the second 1 Sep', async () => {
    const other = { ...MAPPING, columns: { ...MAPPING.columns, redeemed_on: 'Date (2)' } }
    const ctx = await mintOrganization(db)
    expect(await publish(file(), MAPPING, ctx)).toMatchObject(counts(2, 2, 0))
    const { id } = await publish(file(), other, ctx)
    expect((await getImport(ctx, id)).rejects.map(({ code }) => code)).toEqual(['conflict', 'conflict'])
  })

  it('are no matter of chance: without a mapping the file is refused with both names', async () => {
    await expect(publish(file())).rejects.toMatchObject({
      issues: expect.arrayContaining([
        expect.objectContaining({ message: expect.stringContaining('Choose "Course" or "Course (2)"') }),
      ]),
    })
  })
})
