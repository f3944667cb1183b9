import { afterAll, beforeAll, expect, it } from 'vitest'
import { createDatabase, type Database } from '../../db/client'
import type { Ctx } from '../../lib/context'
import { raiseCatalogueSeq } from '../../lib/organizations/sql/state'
import { getCapability, getRowsBehind } from '../../lib/programmes/solutions-partner/entry'
import { licence, nothing, type Raw } from '../capability/raw'
import { rowsOf } from '../capability/scored'
import { store } from '../capability/stored'
import { testDatabase } from '../support/database'
import { mintOrganization } from '../support/organization'

const ASKED = { area: 'modern-work', metric: 'usage-growth', track: 'smb' } as const
let db: Database
beforeAll(async () => {
  db = createDatabase((await testDatabase()).appUrl)
})
afterAll(() => db.close())

const users = (tenant_id: string, month: string, active_users: string) =>
  licence({ tenant_id, month, paid_units: '100', active_users })
const put = (ctx: Ctx, licences: Raw['licences']) => store(db, ctx.orgId, rowsOf({ ...nothing(), licences }))
const grew = async (ctx: Ctx, asOf: string) => (await getRowsBehind(ctx, { ...ASKED, asOf })).value

it('what is asked at once is told as one by one, and figures of two organizations are apart', async () => {
  const [one, other] = [await mintOrganization(db), await mintOrganization(db)]
  await put(one, [users('a', '2026-10', '50'), users('a', '2025-10', '20')])
  await put(other, [users('a', '2026-10', '21'), users('a', '2025-10', '20')])
  const asked = [one, other, one, other].map((ctx) => grew(ctx, '2026-11-21'))
  expect(await Promise.all(asked)).toEqual([30, 1, 30, 1])
})

it('a score, rows behind it and another day of the month ask the figures once, until something changes', async () => {
  const ctx = await mintOrganization(db)
  await put(ctx, [users('a', '2026-10', '50'), users('a', '2025-10', '20')])
  await getCapability(ctx, { asOf: '2026-11-21' })
  expect(await grew(ctx, '2026-11-21')).toBe(30)
  // As no import does: behind the back of the stamp.
  await put(ctx, [users('b', '2026-10', '7'), users('b', '2025-10', '2')])
  expect(await grew(ctx, '2026-11-21')).toBe(30)
  expect(await grew(ctx, '2026-11-22')).toBe(30)
  await db.inTenant(ctx.orgId, 'write', (tx) => raiseCatalogueSeq(tx, 'all'))
  expect(await grew(ctx, '2026-11-21')).toBe(35)
  expect(await grew(ctx, '2026-11-22')).toBe(35)
})
