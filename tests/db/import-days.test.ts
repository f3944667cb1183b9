import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDatabase, type Database } from '../../db/client'
import type { Ctx } from '../../lib/context'
import type { Mapping } from '../../lib/imports/reading/mapping'
import { caseFile } from '../support/case-file'
import { testDatabase } from '../support/database'
import { mintOrganization, publishText } from '../support/organization'

let db: Database
beforeAll(async () => {
  db = createDatabase((await testDatabase()).appUrl)
})
afterAll(() => db.close())

const own = (kind: Mapping['kind'], names: readonly string[], how: Partial<Mapping> = {}): Mapping => ({
  kind,
  columns: Object.fromEntries(names.map((name) => [name, name])),
  dateOrder: 'ymd',
  decimal: '.',
  separator: ',',
  sheet: null,
  identity: 'column',
  ...how,
})
const COURSEWARE = ['redemption_id', 'redeemed_on', 'course_number', 'location_id']
const EXAMS = ['order_line_id', 'purchased_on', 'exam_number', 'units', 'location_id']
const publish = (ctx: Ctx, text: string | Buffer, mapping?: Mapping, mode?: 'preview') =>
  publishText(ctx, mapping?.kind ?? 'courseware-completions', text, '2026-11-21', {
    ...(mapping && { mapping }),
    ...(mode && { mode }),
  })
const daysOf = async (ctx: Ctx, table: 'courseware_completions' | 'exam_unit_purchases') => {
  const rows = await db.inTenant(ctx.orgId, 'read', (tx) =>
    tx.db.execute<{ day: string }>(
      sql`select occurred_on::text as day from ${sql.identifier(table)} where org_id = ${tx.orgId} order by identity`,
    ),
  )
  return rows.map(({ day }) => day)
}

describe('times in UTC at the end of a month, for an organization in Tokyo', () => {
  it.each([
    ['without a mapping', undefined],
    ['as year, month, day', own('courseware-completions', COURSEWARE)],
  ])(
    '%s: only T-1 is October; 2 of 4 rows lie on another day than they name, and the preview says so',
    async (_, mapping) => {
      const ctx = await mintOrganization(db, { timeZone: 'Asia/Tokyo' })
      const file = caseFile('12-month-end/lms-utc.csv')
      const otherDay = { rows: 2, timeZone: 'Asia/Tokyo' }
      expect(await publish(ctx, file, mapping, 'preview')).toMatchObject({
        rowsAccepted: 4,
        notes: { otherDay },
      })
      expect(await publish(ctx, file, mapping)).toMatchObject({ rowsAccepted: 4, notes: { otherDay } })
      expect(await daysOf(ctx, 'courseware_completions')).toEqual([
        '2026-10-31',
        '2026-11-01',
        '2026-11-01',
        '2026-11-01',
      ])
    },
  )

  it('rows known by what they say keep the identity of the day they name: as left by its letters, the file again adds nothing', async () => {
    const ctx = await mintOrganization(db, { timeZone: 'UTC' })
    const text = 'redeemed_on,course_number,location_id\n2026-10-31T15:00:00Z,AZ-104T00,4100012\n'
    const mapping = own('courseware-completions', COURSEWARE.slice(1), { identity: 'content' })
    await publish(ctx, text, mapping)
    expect(await daysOf(ctx, 'courseware_completions')).toEqual(['2026-10-31'])
    await db.inTenant(ctx.orgId, 'write', (tx) =>
      tx.db.execute(sql`update org_state set time_zone = 'Asia/Tokyo' where org_id = ${tx.orgId}`),
    )
    expect(await publish(ctx, text, mapping, 'preview')).toMatchObject({ rowsAccepted: 0, rowsRejected: 1 })
  })
})

it('day numbers with a decimal point or the comma of the file are days: 3 of 3 rows on 14 Sep 2026', async () => {
  const ctx = await mintOrganization(db)
  const mapping = own('exam-unit-purchases', EXAMS, { dateOrder: 'serial', decimal: ',', separator: ';' })
  const file = caseFile('16-ragged-and-duplicate-columns/serials-decimals.csv')
  expect(await publish(ctx, file, mapping)).toMatchObject({ rowsAccepted: 3 })
  expect(new Set(await daysOf(ctx, 'exam_unit_purchases'))).toEqual(new Set(['2026-09-14']))
})
