import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDatabase, type Database } from '../../db/client'
import { imports } from '../../db/schema/imports'
import { importDetail } from '../../lib/answers/imports'
import type { Ctx } from '../../lib/context'
import type { WorkPoint } from '../../lib/imports/import-work'
import { getImport } from '../../lib/imports/list-imports'
import { countDrift, recompute } from '../../lib/imports/recompute'
import { runImport } from '../../lib/imports/run-import'
import { withdrawImport } from '../../lib/imports/withdraw-import'
import { testDatabase } from '../support/database'
import { mintOrganization, publishText, withTextFile } from '../support/organization'
import { storedRecords } from '../support/record-files'

const TODAY = '2026-11-21'
let db: Database
beforeAll(async () => {
  db = createDatabase((await testDatabase()).appUrl)
})
afterAll(() => db.close())

const LICENCE = 'month,tenant_id,workload,association,paid_units,active_users,associated_on'
const licences = (...units: number[]) =>
  `${LICENCE}\n${units.map((one) => `2026-10,t-1,Teams,cpor,${one},1,`).join('\n')}\n`
describe('the scores', () => {
  it('of areas change by a file of certifications, in its preview as in its import, and stand in its answer', async () => {
    const ctx = await mintOrganization(db)
    const people = ['MC-1', 'MC-2'].map((person) => `${person},Azure Security Engineer Associate,2026-05-02`)
    const file = `person_id,certification,completed_on\n${people.join('\n')}\n`
    const preview = await publishText(ctx, 'certifications', file, TODAY, { mode: 'preview' })
    const { id, effect } = await publishText(ctx, 'certifications', file, TODAY)
    expect(preview.effect).toEqual(effect)
    expect(effect).toMatchObject({ asOf: TODAY, statusBefore: null, statusAfter: null })
    expect(effect?.scores).toContainEqual({
      criterion: 'capability-score',
      area: 'security',
      name: 'Security capability score',
      before: '0',
      after: expect.stringMatching(/^[1-9]/),
      statusBefore: 'not_started',
      statusAfter: 'in_progress',
      note: 'SMB decides instead of Enterprise.',
    })
    const detail = await getImport(ctx, id)
    expect(() => importDetail.parse(detail)).not.toThrow()
    const again = await publishText(ctx, 'certifications', file, TODAY)
    expect(again.effect).toEqual({ asOf: TODAY, statusBefore: null, statusAfter: null, scores: [] })
  })
})

describe('names of a file', () => {
  const names = ({ orgId }: Ctx) =>
    db.inTenant(orgId, 'read', (tx) =>
      tx.db.execute(
        sql`select field, name, means from record_names where org_id = ${orgId} order by field, name`,
      ),
    )

  it('are kept when it is imported and stay when it is withdrawn, with what they mean; a preview keeps none', async () => {
    const ctx = await mintOrganization(db)
    const file = 'month,tenant_id,workload,association,acr_usd\n2026-10,t-1,Moss,csp-tier-1,1\n'
    await publishText(ctx, 'azure-consumption', file, TODAY, { mode: 'preview' })
    expect(await names(ctx)).toEqual([])
    const { id } = await publishText(ctx, 'azure-consumption', file, TODAY)
    await db.inTenant(ctx.orgId, 'write', (tx) =>
      tx.db.execute(
        sql`update record_names set means = 'key-vault' where org_id = ${ctx.orgId} and name = 'Moss'`,
      ),
    )
    await publishText(ctx, 'azure-consumption', file, TODAY)
    await withdrawImport(ctx, id)
    expect(await names(ctx)).toEqual([
      { field: 'association', name: 'csp-tier-1', means: null },
      { field: 'workload', name: 'Moss', means: 'key-vault' },
    ])
  })
})

describe('work that ends in the middle', () => {
  it.each<WorkPoint>(['staged', 'compared', 'inserted', 'changed', 'before-commit'])(
    'at "%s" leaves everything as it was, and begins anew',
    async (point) => {
      const ctx = await mintOrganization(db)
      await publishText(ctx, 'license-usage', licences(1), TODAY)
      const before = await storedRecords(ctx, 'license-usage')
      await withTextFile(licences(2), async ({ path, bytes, sha256 }) => {
        const leaseOwner = randomUUID()
        const [row] = await db.inTenant(ctx.orgId, 'write', (tx) =>
          tx.db
            .insert(imports)
            .values({
              ...{ orgId: ctx.orgId, kind: 'license-usage', fileName: 'x.csv', changes: 'apply' },
              ...{ bytes, sha256, status: 'running', leaseOwner, createdBy: 'x', createdByName: 'x' },
            })
            .returning({ id: imports.id }),
        )
        const input = { importId: row?.id ?? 0, leaseOwner, path, today: TODAY }
        const reached = (one: WorkPoint) => {
          if (one === point) throw new Error('killed')
        }
        await expect(runImport(ctx, { ...input, reached })).rejects.toThrow('killed')
        expect(await storedRecords(ctx, 'license-usage')).toEqual(before)
        expect(await runImport(ctx, input)).toMatchObject({ status: 'published', rowsChanged: 1 })
      })
    },
  )
})

describe('recompute', () => {
  it('finds a figure of which two rows stand, or none, and mends it; another organization keeps its own', async () => {
    const [ctx, other] = [await mintOrganization(db), await mintOrganization(db)]
    for (const one of [ctx, other])
      for (const units of [1, 2]) await publishText(one, 'license-usage', licences(units), TODAY)
    const right = await storedRecords(ctx, 'license-usage')
    for (const standing of [true, false]) {
      for (const { orgId } of [ctx, other])
        await db.inTenant(orgId, 'write', (tx) =>
          tx.db.execute(sql`update monthly_figures set standing = ${standing} where org_id = ${orgId}`),
        )
      const theirs = await storedRecords(other, 'license-usage')
      expect(await countDrift(ctx)).toBe(1)
      expect(await recompute(ctx)).toEqual({ lineItems: 0, drifted: 1, orphans: 0 })
      expect(await countDrift(ctx)).toBe(0)
      expect(await storedRecords(ctx, 'license-usage')).toEqual(expect.arrayContaining(right))
      expect(await storedRecords(other, 'license-usage')).toEqual(theirs)
    }
  })

  it('counts rows of an import that is not there', async () => {
    const ctx = await mintOrganization(db)
    const { id } = await publishText(ctx, 'license-usage', licences(1), TODAY)
    await db.inTenant(ctx.orgId, 'write', (tx) =>
      tx.db.execute(sql`update imports set status = 'withdrawn' where org_id = ${ctx.orgId} and id = ${id}`),
    )
    expect(await recompute(ctx)).toMatchObject({ orphans: 1 })
  })
})
