import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDatabase, type Database } from '../../db/client'
import type { Ctx } from '../../lib/context'
import type { ImportWork } from '../../lib/imports/import-work'
import { getImport } from '../../lib/imports/list-imports'
import { placeRecords } from '../../lib/imports/place-records'
import { lockState } from '../../lib/organizations/sql/state'
import { testDatabase } from '../support/database'
import { mintOrganization, publishText, withTextFile } from '../support/organization'

const TODAY = '2026-11-21'
let db: Database
beforeAll(async () => {
  db = createDatabase((await testDatabase()).appUrl)
})
afterAll(() => db.close())

const HEADER = 'month,tenant_id,workload,association,paid_units,active_users'
const WORKLOADS = ['Teams', 'Exchange', 'Intune']
const row = (month: string, tenant: number, workload: string, units = 5) =>
  `${month},t-${String(tenant).padStart(6, '0')},${workload},cpor,${units},1`
/** By month and customer; some megabytes, so that rows are placed before the end is read. */
const TENANTS = 15_000
const rowsOf = (month: string) =>
  Array.from({ length: TENANTS * WORKLOADS.length }, (_, at) =>
    row(month, Math.floor(at / WORKLOADS.length), WORKLOADS[at % WORKLOADS.length] ?? ''),
  )
const file = (...rows: string[]) => `${HEADER}\n${rows.join('\n')}\n`
const MONTH = TENANTS * WORKLOADS.length

async function stored({ orgId }: Ctx) {
  const [found] = await db.inTenant(orgId, 'read', (tx) =>
    tx.db.execute<{ rows: number; standing: number; units: number }>(sql`
      select count(*)::int as rows, count(*) filter (where standing)::int as standing,
        (sum(amount) filter (where standing) / 10000)::int as units
      from monthly_figures where org_id = ${orgId}`),
  )
  return found
}

/** What the work was told. */
const told: string[] = []
/** What placing says by itself of a file of licences. */
const placing = (
  ctx: Ctx,
  text: string,
  lock: ImportWork['lock'],
  { importId = 1, then = async () => undefined }: { importId?: number; then?(): Promise<void> } = {},
) =>
  withTextFile(text, ({ path }) =>
    db.load(ctx.orgId, { end: 'keep' }, async (tx) => {
      const columns = Object.fromEntries(HEADER.split(',').map((name) => [name, name]))
      const work: ImportWork = {
        ...{ importId, mode: 'publish', changes: 'reject', today: TODAY, timeZone: 'UTC' },
        mapping: {
          kind: 'license-usage',
          columns,
          dateOrder: 'iso',
          decimal: '.',
          separator: ',',
          sheet: null,
          identity: 'column',
        },
        file: { path, hints: {} },
        onRows: () => undefined,
        reached: () => undefined,
        onPhase: () => undefined,
        changing: async () => void told.push('changing'),
        takenBack: () => void told.push('taken back'),
        lock,
      }
      const placed = await placeRecords(tx, work, 'license-usage', async () => undefined)
      await then()
      return placed
    }),
  )

describe('a file in the order of its key, of months of which nothing is known', () => {
  it(`is there row by row: ${MONTH + 1} rows beside a rejected one; its preview counts the same`, async () => {
    const ctx = await mintOrganization(db)
    const text = file(row('2026-09', 1, 'Teams'), row('2026-13', 1, 'Teams'), ...rowsOf('2026-10'))
    const counts = { rowsRead: MONTH + 2, rowsAccepted: MONTH + 1, rowsDuplicate: 0, rowsRejected: 1 }
    const preview = await publishText(ctx, 'license-usage', text, TODAY, { mode: 'preview' })
    expect(preview).toMatchObject(counts)
    expect((await getImport(ctx, preview.id)).rejects).toMatchObject([{ line: 3 }])
    expect(await stored(ctx)).toMatchObject({ rows: 0 })
    const published = await publishText(ctx, 'license-usage', text, TODAY)
    expect(published).toMatchObject(counts)
    expect(published.effect).toEqual(preview.effect)
    expect(await stored(ctx)).toEqual({ rows: MONTH + 1, standing: MONTH + 1, units: 5 * (MONTH + 1) })
  })
})

it(`rows in no order go where they belong as well: ${MONTH} of two months, customers and workloads mixed`, async () => {
  const ctx = await mintOrganization(db)
  const rows = [...rowsOf('2026-09'), ...rowsOf('2026-10')].slice(MONTH / 2, MONTH / 2 + MONTH)
  // A prime, which goes through all of them before one comes again.
  const mixed = rows.map((_, at) => rows[(at * 7919) % MONTH] ?? '')
  expect(await placing(ctx, file(...mixed), lockState)).toMatchObject({ rowsRead: MONTH, ordered: false })
  expect(await stored(ctx)).toEqual({ rows: MONTH, standing: MONTH, units: 5 * MONTH })
})

describe('what shows late that it is no such file leaves nothing behind, and is taken in as any other', () => {
  it('a row is there twice: its last line is a repeat, and a rejected row is kept once', async () => {
    const ctx = await mintOrganization(db)
    const rows = rowsOf('2026-10')
    const text = file(row('2026-13', 1, 'Teams'), ...rows, rows[7] ?? '')
    const foreseen = await publishText(ctx, 'license-usage', text, TODAY, { mode: 'preview' })
    expect((await getImport(ctx, foreseen.id)).rejects).toMatchObject([{ line: 2 }])
    const found = await publishText(ctx, 'license-usage', text, TODAY)
    expect(found).toMatchObject({
      rowsRead: MONTH + 2,
      rowsAccepted: MONTH,
      rowsDuplicate: 1,
      rowsRejected: 1,
    })
    expect(await stored(ctx)).toEqual({ rows: MONTH, standing: MONTH, units: 5 * MONTH })
    expect((await getImport(ctx, found.id)).rejects).toMatchObject([{ line: 2 }])
  })

  it('its last month is known: one row of it changes what stands', async () => {
    const ctx = await mintOrganization(db)
    await publishText(ctx, 'license-usage', file(row('2026-10', 1, 'Teams', 900)), TODAY)
    const text = file(...rowsOf('2026-09'), row('2026-10', 1, 'Teams', 7))
    const found = await publishText(ctx, 'license-usage', text, TODAY, { changes: 'apply' })
    expect(found).toMatchObject({ rowsAccepted: MONTH, rowsChanged: 1 })
    expect(await stored(ctx)).toEqual({ rows: MONTH + 2, standing: MONTH + 1, units: 5 * MONTH + 7 })
  })

  it('its import stays held, whatever held it before, so that no sweep takes it from a living worker', async () => {
    const ctx = await mintOrganization(db)
    const { id: importId } = await publishText(ctx, 'license-usage', file(row('2026-08', 1, 'Teams')), TODAY)
    const free = () =>
      db.inTenant(ctx.orgId, 'write', (tx) =>
        tx.db.execute(sql`select id from imports where org_id = ${ctx.orgId} for update skip locked`),
      )
    expect(await free()).toHaveLength(1)
    const then = async () => expect(await free()).toHaveLength(0)
    const twice = file(row('2026-10', 1, 'Teams'), row('2026-10', 1, 'Teams'))
    expect(await placing(ctx, twice, lockState, { importId, then })).toBeNull()
  })

  it('another import came first meanwhile: the scores before are not those before it', async () => {
    const ctx = await mintOrganization(db)
    told.length = 0
    const placed = await placing(ctx, file(...rowsOf('2026-10')), async (own) => {
      await publishText(ctx, 'license-usage', file(row('2026-10', 1, 'Teams', 900)), TODAY)
      return lockState(own)
    })
    expect(placed).toBeNull()
    expect(told).toEqual(['changing', 'taken back'])
    expect(await stored(ctx)).toEqual({ rows: 1, standing: 1, units: 900 })
  })
})
