import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDatabase, type Database } from '../../db/client'
import { importDetail } from '../../lib/answers/imports'
import type { Ctx } from '../../lib/context'
import { exportRejects } from '../../lib/imports/export-rejects'
import { getImport } from '../../lib/imports/list-imports'
import { RECORDS, type RecordKind } from '../../lib/imports/model/import-kinds'
import { withdrawImport } from '../../lib/imports/withdraw-import'
import { testDatabase } from '../support/database'
import { mintOrganization, publishText } from '../support/organization'
import { storedRecords } from '../support/record-files'

const TODAY = '2026-11-21'
let db: Database
beforeAll(async () => {
  db = createDatabase((await testDatabase()).appUrl)
})
afterAll(() => db.close())

type Case = {
  header: string
  row: string
  /** The same identity with other content. */
  other: string
  identity: string
  column: string
  before: string
  after: string
}
const CASES: Readonly<Record<RecordKind, Case>> = {
  customers: {
    header: 'tenant_id,name,segment',
    row: 'T-1,Adventure Works,SMB',
    other: 't-1,Adventure Works,Major Commercial',
    identity: 't-1',
    column: 'segment',
    before: 'SMB',
    after: 'Major Commercial',
  },
  'azure-consumption': {
    header: 'month,tenant_id,workload,association,acr_usd,offer',
    row: '2026-10,T-1,Key Vault,CSP Tier 1,1240.50,Support',
    other: '2026-10,t-1,Key Vault,CSP Tier 1,-0.0001,Support',
    identity: '2026-10 · t-1 · Key Vault · csp-tier-1 · Support',
    column: 'acr_usd',
    before: '1240.5',
    after: '-0.0001',
  },
  'license-usage': {
    header: 'month,tenant_id,workload,association,paid_units,active_users,associated_on',
    row: '2026-10,t-1,Teams,cpor,250,180,2026-03-12',
    other: '2026-10,t-1,Teams,cpor,250,180,',
    identity: '2026-10 · t-1 · Teams · cpor',
    column: 'associated_on',
    before: '2026-03-12',
    after: '',
  },
  'business-revenue': {
    header: 'month,tenant_id,workload,association,revenue_usd',
    row: '2026-10,t-1,Sales,dpor,1800',
    other: '2026-10,t-1,Sales,dpor,0',
    identity: '2026-10 · t-1 · Sales · dpor',
    column: 'revenue_usd',
    before: '1800',
    after: '0',
  },
  'business-usage': {
    header: 'month,tenant_id,workload,association,active_users,capacity,metric_type',
    row: '2026-10,t-1,Sales,dpor,12,,Paid',
    other: '2026-10,t-1,Sales,dpor,12,0.5,Paid',
    identity: '2026-10 · t-1 · Sales · dpor · Paid',
    column: 'capacity',
    before: '0',
    after: '0.5',
  },
  certifications: {
    header: 'person_id,certification,completed_on,expires_on,linked',
    row: 'MC-1,Azure Administrator Associate,2025-05-02,2027-05-02,',
    other: 'MC-1,Azure Administrator Associate,2025-05-02,2027-05-02,no',
    identity: 'mc-1 · Azure Administrator Associate · 2025-05-02',
    column: 'linked',
    before: '',
    after: 'no',
  },
}

const counts = { rowsRead: 1, rowsAccepted: 0, rowsChanged: 0, rowsDuplicate: 0, rowsRejected: 0 }

describe.each(RECORDS)('%s', (kind) => {
  const { header, row, other, identity, column, before, after } = CASES[kind]
  const publish = (ctx: Ctx, line: string, changes: 'reject' | 'apply' = 'reject') =>
    publishText(ctx, kind, `${header}\n${line}\n`, TODAY, { changes })
  const standingOf = async (ctx: Ctx) =>
    (await storedRecords(ctx, kind)).flatMap(({ importId, standing }) => (standing ? [importId] : []))

  it('a row is new, then known; other content is kept aside with its bytes, or changes what stands; withdrawn, the one before stands again', async () => {
    const ctx = await mintOrganization(db)
    const first = await publish(ctx, row)
    expect(first).toMatchObject({ ...counts, rowsAccepted: 1 })
    const again = await publish(ctx, row)
    expect(again).toMatchObject({ ...counts, rowsDuplicate: 1, sameAs: first.id })
    const aside = await publish(ctx, other)
    expect(aside).toMatchObject({ ...counts, rowsRejected: 1 })
    const { rejects } = await getImport(ctx, aside.id)
    expect(rejects).toEqual([
      {
        line: 2,
        column,
        code: 'conflict',
        message: `${identity} is already known with different content (${column}). Take the new values when you import it, or fix this row.`,
      },
    ])
    expect(await rawRejects(ctx, aside.id)).toContain(other)
    expect(await standingOf(ctx)).toEqual([first.id])
    const changed = await publish(ctx, other, 'apply')
    expect(changed).toMatchObject({ ...counts, rowsChanged: 1 })
    const detail = await getImport(ctx, changed.id)
    expect(detail.changes).toEqual([{ line: 2, identity, columns: [{ column, before, after }] }])
    expect(() => importDetail.parse(detail)).not.toThrow()
    expect(await standingOf(ctx)).toEqual([changed.id])
    await withdrawImport(ctx, changed.id)
    expect(await standingOf(ctx)).toEqual([first.id])
    await withdrawImport(ctx, first.id)
    expect(await standingOf(ctx)).toEqual([again.id])
    expect((await getImport(ctx, again.id)).rowsStanding).toBe(1)
    expect(await storedRecords(ctx, kind)).toHaveLength(2)
  })
})

const LICENCE = CASES['license-usage'].header
const licences = (...units: number[]) =>
  `${LICENCE}\n${units.map((one) => `2026-10,t-1,Teams,cpor,${one},1,`).join('\n')}\n`
const AZURE = 'month,tenant_id,workload,association,acr_usd\n'
const azure = (...rows: [workload: string, amount: string][]) =>
  `${AZURE}${rows.map(([workload, amount]) => `2026-10,t-1,${workload},csp-tier-1,${amount}`).join('\n')}\n`

it('figures of two reports that name the same are apart, also where a change is applied or one is withdrawn', async () => {
  const ctx = await mintOrganization(db)
  const [revenue, usage] = [CASES['business-revenue'], CASES['business-usage']]
  const first = await publishText(ctx, 'business-revenue', `${revenue.header}\n${revenue.row}\n`, TODAY)
  const used = `${usage.header}\n2026-10,t-1,Sales,dpor,12,,\n`
  expect(await publishText(ctx, 'business-usage', used, TODAY, { changes: 'apply' })).toMatchObject({
    rowsAccepted: 1,
  })
  expect(await storedRecords(ctx, 'business-revenue')).toMatchObject([{ standing: true }])
  await withdrawImport(ctx, first.id)
  expect(await storedRecords(ctx, 'business-usage')).toMatchObject([{ standing: true }])
})

describe('rows of one identity in one file', () => {
  it('of consumption are added up: 3 rows make 2 figures, also known and changed ones are counted in rows', async () => {
    const ctx = await mintOrganization(db)
    const file = azure(['Key Vault', '1.5'], ['Sentinel', '7'], ['Key Vault', '-0.25'])
    const preview = await publishText(ctx, 'azure-consumption', file, TODAY, { mode: 'preview' })
    const first = await publishText(ctx, 'azure-consumption', file, TODAY)
    for (const one of [preview, first])
      expect(one).toMatchObject({ rowsRead: 3, rowsAccepted: 3, notes: { addedUp: { rows: 3, figures: 2 } } })
    const stored = await storedRecords(ctx, 'azure-consumption')
    expect(stored.map(({ content }) => content).sort()).toEqual(['12500 0', '70000 0'])
    expect(await publishText(ctx, 'azure-consumption', file, TODAY)).toMatchObject({ rowsDuplicate: 3 })
    const more = azure(['Key Vault', '1.5'], ['Key Vault', '1'], ['Sentinel', '7'])
    const aside = await publishText(ctx, 'azure-consumption', more, TODAY)
    expect(aside).toMatchObject({ rowsRead: 3, rowsDuplicate: 1, rowsRejected: 2 })
    expect((await getImport(ctx, aside.id)).rejects.map(({ line }) => line)).toEqual([2, 3])
    const changed = await publishText(ctx, 'azure-consumption', more, TODAY, { changes: 'apply' })
    expect(changed).toMatchObject({ rowsRead: 3, rowsDuplicate: 1, rowsChanged: 2 })
    expect((await getImport(ctx, changed.id)).changes).toMatchObject([
      { line: 2, columns: [{ column: 'acr_usd', before: '1.25', after: '2.5' }] },
    ])
  })

  it('of licences are not: the same again is repeated, other content is rejected with its lines and bytes', async () => {
    const ctx = await mintOrganization(db)
    const { id, ...result } = await publishText(ctx, 'license-usage', licences(1, 1, 2), TODAY)
    expect(result).toMatchObject({ rowsRead: 3, rowsAccepted: 1, rowsDuplicate: 1, rowsRejected: 1 })
    expect(result.notes).toMatchObject({ sameInFile: 1 })
    expect((await getImport(ctx, id)).rejects).toEqual([
      {
        line: 4,
        column: 'paid_units',
        code: 'conflict',
        message:
          '2026-10 · t-1 · Teams · cpor appears in lines 2 to 4 of this file with different content (paid_units). Keep one of the lines.',
      },
    ])
    expect(await rawRejects(ctx, id)).toContain('2026-10,t-1,Teams,cpor,2,1,')
  })

  it('that add up to more than can be kept are refused, and nothing is imported', async () => {
    const ctx = await mintOrganization(db)
    const rows = Array.from({ length: 1_000 }, (): [string, string] => ['Key Vault', '999999999999'])
    await expect(publishText(ctx, 'azure-consumption', azure(...rows), TODAY)).rejects.toMatchObject({
      code: 'invalid_file',
    })
    expect(await storedRecords(ctx, 'azure-consumption')).toEqual([])
  })
})

async function rawRejects(ctx: Ctx, id: number): Promise<string> {
  let all = ''
  for await (const block of await exportRejects(ctx, id, { raw: true, format: 'csv' })) all += String(block)
  return all
}

it('not-a-tenant and 200 active of 50 licences go in as they are, and the preview and the import say so alike', async () => {
  const ctx = await mintOrganization(db)
  const text =
    'month,tenant_id,workload,association,paid_units,active_users\n2026-10,not-a-tenant,Teams,cpor,50,200\n'
  const said = {
    unusualTenants: { rows: 1, first: [{ line: 2, id: 'not-a-tenant' }] },
    moreActive: { rows: 1, first: [{ line: 2, active: 200, paid: 50 }] },
  }
  for (const mode of ['preview', 'publish'] as const) {
    const { id, ...summary } = await publishText(ctx, 'license-usage', text, TODAY, { mode })
    expect(summary).toMatchObject({ rowsAccepted: 1, rowsRejected: 0, notes: said })
    importDetail.parse(await getImport(ctx, id))
  }
  expect(await storedRecords(ctx, 'license-usage')).toMatchObject([
    { standing: true, identity: '2026-10|not-a-tenant|Teams|cpor|||', content: '500000|2000000|' },
  ])
})
