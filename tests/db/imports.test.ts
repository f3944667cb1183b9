import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { recordOf } from '@/lib/programmes/training-services/record'
import { createDatabase, type Database } from '../../db/client'
import type { LoadTx } from '../../db/load'
import type { Ctx } from '../../lib/context'
import { exportRejects } from '../../lib/imports/export-rejects'
import { getImport, listImports } from '../../lib/imports/list-imports'
import { recompute } from '../../lib/imports/recompute'
import { whileHeard } from '../../lib/imports/while-heard'
import { withdrawImport } from '../../lib/imports/withdraw-import'
import { getOverview } from '../../lib/insight/get-overview'
import { addCatalogueEntry } from '../../lib/registers/change-catalogue'
import { testDatabase } from '../support/database'
import { mintOrganization, publishText } from '../support/organization'

const HEADER = 'redemption_id,redeemed_on,course_number,location_id,learner_id\n'
/** Said once in the life of a process, so from the first statement on. */
const warned = vi.spyOn(process, 'emitWarning')
let db: Database
beforeAll(async () => {
  db = createDatabase((await testDatabase()).appUrl)
})
afterAll(() => db.close())

const publish = (ctx: Ctx, text: string | Buffer) => publishText(ctx, 'courseware-completions', text)

describe('a file', () => {
  it('5 rows read = 2 accepted + 0 changed + 1 duplicate + 2 rejected, with line, column and reason', async () => {
    const ctx = await mintOrganization(db)
    const result = await publish(
      ctx,
      `\uFEFF${HEADER}R1,2026-03-01,AZ-104T00,12345,\r\n\r\nR2,2026-02-30,AZ-104T00,12345,\r\nR1,2026-03-01,AZ-104T00,12345,\r\nR1,2026-03-02,AZ-104T00,12345,\r\n"R3",2026-03-02,ZZ-100T00,IB1090206,"a\nb"\r\n`,
    )
    expect(result).toMatchObject({
      rowsRead: 5,
      rowsAccepted: 2,
      rowsChanged: 0,
      rowsDuplicate: 1,
      rowsRejected: 2,
      sameAs: null,
    })
    expect(result.notes).toEqual({
      newLocations: ['12345', 'IB1090206'],
      unusualLocations: ['IB1090206'],
      ignoredColumns: [],
      unknownItems: [{ item: 'ZZ-100T00', rows: 1 }],
      identityVersion: 2,
      sameInFile: 1,
      sharedIds: { ids: 1, rows: 3, example: { id: 'R1', rows: 3, first: 2, last: 6 } },
    })
    const { rejects } = await getImport(ctx, result.id)
    expect(rejects).toMatchObject([
      { line: 4, column: 'redeemed_on', code: 'no_such_date' },
      { line: 6, column: 'redemption_id', code: 'conflict' },
    ])
  })

  it('names new locations to nobody who is limited to some', async () => {
    const ctx = await mintOrganization(db)
    const { id } = await publish(ctx, `${HEADER}R1,2026-03-01,AZ-104T00,IB1090206,\n`)
    const limited: Ctx = { ...ctx, role: 'viewer', locationIds: [1] }
    expect((await getImport(limited, id)).notes).toEqual({
      newLocations: [],
      unusualLocations: [],
      ignoredColumns: [],
      unknownItems: [],
      identityVersion: 2,
    })
  })

  it('says which courses are in no catalogue: 2 rows of AZ-1040, which count for nothing until they are', async () => {
    const ctx = await mintOrganization(db)
    const rows = [
      'R1,2026-03-01,AZ-1040,12345,',
      'R2,2026-03-02,AZ-1040,12345,',
      'R3,2026-03-01,AZ-104T00,12345,',
    ]
    const { notes, effect } = await publish(ctx, `${HEADER}${rows.join('\n')}\n`)
    expect(notes.unknownItems).toEqual([{ item: 'AZ-1040', rows: 2 }])
    expect(effect?.scores.map(({ after }) => after)).toEqual(['1.0'])
  })

  it.each(['utf8', 'utf16le'] as const)('in %s with semicolons is read as it is', async (encoding) => {
    const ctx = await mintOrganization(db)
    const text = `\uFEFF${HEADER}R1,2026-03-01,AZ-104T00,12345,Zoë\n`.replaceAll(',', ';')
    expect(await publish(ctx, Buffer.from(text, encoding))).toMatchObject({
      rowsAccepted: 1,
      rowsRejected: 0,
    })
  })

  it('again adds nothing: every row a duplicate, sameAs the first', async () => {
    const ctx = await mintOrganization(db)
    const text = `${HEADER}R1,2026-03-01,AZ-104T00,12345,\nR2,2026-03-01,AZ-104T00,12345,\n`
    const first = await publish(ctx, text)
    expect(await publish(ctx, text)).toMatchObject({ rowsAccepted: 0, rowsDuplicate: 2, sameAs: first.id })
    await withdrawImport(ctx, first.id)
    const { qualification } = await getOverview(ctx, { asOf: '2026-11-21' })
    expect(recordOf(qualification).base.criteria.coursewareCompletions.display).toBe('2.0')
  })

  it.each([
    ['empty', ''],
    ['without a required column', 'redemption_id,redeemed_on,course_number\nR1,2026-03-01,AZ-104T00\n'],
    ['with a column twice', `location_id,${HEADER}1,R1,2026-03-01,AZ-104T00,12345,\n`],
    [
      'whose last quote never closes',
      `${HEADER}R1,2026-03-01,AZ-104T00,12345,\nR2,2026-03-01,AZ-104T00,12345,"x\n`,
    ],
    [
      'in damaged UTF-8',
      Buffer.concat([Buffer.from(`${HEADER}R1,2026-03-01,AZ-104T00,12345,é`), Buffer.from([0xe9])]),
    ],
  ])('%s is refused with a sentence, as an import without rows', async (_, text) => {
    const ctx = await mintOrganization(db)
    await expect(publish(ctx, text)).rejects.toMatchObject({ name: 'LaurelError', code: 'invalid_file' })
    for (const one of await listImports(ctx))
      expect(one).toMatchObject({ status: 'refused', rowsRead: 0, problem: { code: 'invalid_file' } })
    expect(await recompute(ctx)).toMatchObject({ lineItems: 0, drifted: 0 })
  })

  it('keeps rejected lines byte for byte and gives them back guarded or raw', async () => {
    const ctx = await mintOrganization(db)
    const bad = 'R1,2026-03-99,AZ-104T00,12345,"=cmd|\' /C calc\'!A0"'
    const { id } = await publish(ctx, `${HEADER}${bad}\nR2,2026-03-01,AZ-104T00\n`)
    const text = async (raw: boolean) => {
      let all = ''
      for await (const block of await exportRejects(ctx, id, { raw, format: 'csv' })) all += block.toString()
      return all.split('\n')
    }
    const [header, first = '', ragged = ''] = await text(true)
    expect(header).toBe('line,column,reason,redemption_id,redeemed_on,course_number,location_id,learner_id')
    expect(first.endsWith(bad)).toBe(true)
    expect(ragged).toMatch(/^3,location_id,.*R2,2026-03-01,AZ-104T00$/)
    expect((await text(false))[1]).toContain("'=cmd|' /C calc'!A0")
  })
})

describe('withdraw', () => {
  it('tells of a row that was kept aside and stands by its file since the one before it was withdrawn: 0, then 1', async () => {
    const ctx = await mintOrganization(db)
    const first = await publish(ctx, `${HEADER}R1,2026-03-01,AZ-104T00,12345,\n`)
    const second = await publish(ctx, `${HEADER}R1,2026-03-02,AZ-104T00,12345,\n`)
    expect(await getImport(ctx, second.id)).toMatchObject({ rowsRejected: 1, rowsStanding: null })
    await withdrawImport(ctx, first.id)
    expect(await getImport(ctx, second.id)).toMatchObject({ rowsRejected: 1, rowsStanding: 1 })
  })

  it('of a withdrawn import is refused, of another organization there is none', async () => {
    const [ctx, other] = [await mintOrganization(db), await mintOrganization(db)]
    const { id } = await publish(ctx, `${HEADER}R1,2026-03-01,AZ-104T00,12345,\n`)
    await expect(withdrawImport(other, id)).rejects.toMatchObject({ code: 'not_found' })
    await withdrawImport(ctx, id)
    await expect(withdrawImport(ctx, id)).rejects.toMatchObject({ code: 'conflict' })
  })

  it.each(['account_admin', 'executive_viewer', 'viewer', 'none'] as const)(
    'and import: not by %s',
    async (role) => {
      const ctx: Ctx = { ...(await mintOrganization(db)), role }
      await expect(publish(ctx, HEADER)).rejects.toMatchObject({ code: 'forbidden' })
      await expect(withdrawImport(ctx, 1)).rejects.toMatchObject({ code: 'forbidden' })
    },
  )
})

describe('recompute', () => {
  it('finds a total that drifted by one row, says so once, and mends it', async () => {
    const ctx = await mintOrganization(db)
    await publish(ctx, `${HEADER}R1,2026-03-01,AZ-104T00,12345,\n`)
    await db.inTenant(
      ctx.orgId,
      'write',
      (tx) => tx.sql`update totals set rows = rows + 1 where org_id = ${ctx.orgId}`,
    )
    const shown = async () =>
      recordOf((await getOverview(ctx, { asOf: '2026-11-21' })).qualification).base.criteria
        .coursewareCompletions.display
    expect(await shown()).toBe('2.0')
    expect(await recompute(ctx)).toEqual({ lineItems: 1, drifted: 1, orphans: 0 })
    expect(await shown()).toBe('1.0')
    expect(await recompute(ctx)).toEqual({ lineItems: 1, drifted: 0, orphans: 0 })
  })

  it('finds a survey that counts otherwise than its trainer says, and mends it', async () => {
    const ctx = await mintOrganization(db)
    const survey = 'response_id,submitted_on,course_number,location_id,mct_id,answered,answer_points\n'
    await publishText(ctx, 'survey-responses', `${survey}S1,2026-03-01,AZ-104T00,12345,M1,9,45\n`)
    await db.inTenant(
      ctx.orgId,
      'write',
      (tx) => tx.sql`update survey_responses set eligibility = 'no_mct' where org_id = ${ctx.orgId}`,
    )
    expect(await recompute(ctx)).toMatchObject({ drifted: 2, orphans: 0 })
    expect(await recompute(ctx)).toMatchObject({ drifted: 0, orphans: 0 })
  })
})

describe('a page seen before', () => {
  it('shows a publish, a withdrawal and an own course at once, also where the totals are remembered', async () => {
    const ctx = await mintOrganization(db)
    const shown = async () =>
      recordOf((await getOverview(ctx, { asOf: '2026-11-21' })).qualification).base.criteria
        .coursewareCompletions.display
    expect(await shown()).toBe('0.0')
    const { id } = await publish(
      ctx,
      `${HEADER}R1,2026-03-01,AZ-104T00,12345,\nR2,2026-03-01,ZZ-100T00,12345,\n`,
    )
    expect(await shown()).toBe('1.0')
    const course = {
      type: 'course',
      number: 'ZZ-100T00',
      title: 'Own',
      area: 'security',
      programValue: '1',
    } as const
    await addCatalogueEntry(ctx, course)
    expect(await shown()).toBe('2.0')
    await withdrawImport(ctx, id)
    expect(await shown()).toBe('0.0')
  })
})

describe('a long file', () => {
  it('is read elsewhere for longer than a silent connection is kept', async () => {
    const ctx = await mintOrganization(db)
    const read = (tx: LoadTx) => whileHeard(tx, sleep(18_000, 'read'))
    expect(await db.load(ctx.orgId, { end: 'discard' }, read)).toBe('read')
  }, 60_000)
})

describe('a transaction that loads', () => {
  it('answers statements sent at once each with its own; none waits inside the driver, which says it will not keep it', async () => {
    const ctx = await mintOrganization(db)
    const ask = (tx: LoadTx) =>
      Promise.all([1, 2, 3, 4].map((n) => tx.db.execute<{ n: number }>(sql`select ${n}::int as n`)))
    const answers = await db.load(ctx.orgId, { end: 'discard' }, ask)
    expect(answers.map(([row]) => row?.n)).toEqual([1, 2, 3, 4])
    expect(warned.mock.calls.filter(([text]) => String(text).includes('client.query'))).toEqual([])
  })
})

describe('two publishes at once', () => {
  it('of the same row: one accepts it, the other finds a duplicate', async () => {
    const ctx = await mintOrganization(db)
    const text = `${HEADER}R1,2026-03-01,AZ-104T00,12345,\n`
    const results = await Promise.all(Array.from({ length: 6 }, () => publish(ctx, text)))
    expect(results.map((result) => result.rowsAccepted).sort()).toEqual([0, 0, 0, 0, 0, 1])
    expect(await recompute(ctx)).toEqual({ lineItems: 1, drifted: 0, orphans: 0 })
  })
})
