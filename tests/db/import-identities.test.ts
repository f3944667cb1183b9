import { readFileSync } from 'node:fs'
import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDatabase, type Database } from '../../db/client'
import type { Ctx } from '../../lib/context'
import { getImport } from '../../lib/imports/list-imports'
import { recompute } from '../../lib/imports/recompute'
import { withdrawImport } from '../../lib/imports/withdraw-import'
import { testDatabase } from '../support/database'
import { dirtyIdentity } from '../support/dirty-identity'
import { mintOrganization, publishText } from '../support/organization'

let db: Database
beforeAll(async () => {
  db = createDatabase((await testDatabase()).appUrl)
})
afterAll(() => db.close())

const HEADER = 'order_line_id,purchased_on,exam_number,units,location_id\n'
const row = (id: string, units = 10) => `"${id.replaceAll('"', '""')}",2026-09-01,AZ-104,${units},4100011\n`
const publish = (ctx: Ctx, text: string, mode: 'publish' | 'preview' = 'publish') =>
  publishText(ctx, 'exam-unit-purchases', text, '2026-11-21', { mode })
const input = (name: string) =>
  readFileSync(new URL(`../cases/11-spreadsheet-ids/${name}`, import.meta.url), 'utf8')
const rejectsOf = async (ctx: Ctx, id: number) =>
  (await getImport(ctx, id)).rejects.map(({ line, column, code }) => ({ line, column, code }))

/** Rows and units that count; the totals are those of the rows. */
async function standing(ctx: Ctx): Promise<{ ids: string[]; units: number }> {
  expect(await recompute(ctx)).toMatchObject({ drifted: 0, orphans: 0 })
  const rows = await db.inTenant(ctx.orgId, 'read', (tx) =>
    tx.db.execute<{ identity: string; units: number }>(
      sql`select identity, units from exam_unit_purchases where org_id = ${tx.orgId} order by identity`,
    ),
  )
  return {
    ids: rows.map(({ identity }) => identity),
    units: rows.reduce((sum, { units }) => sum + units, 0),
  }
}

describe('IDs that went through a spreadsheet: 4 orders of 35 units stay 4 orders of 35 units', () => {
  const CLEAN = ['0012345', '88120000123401', '88120000123402', '88120000123403']

  it('the clean file, then each of its copies: nothing counts twice, and what was lost is refused with the reason', async () => {
    const ctx = await mintOrganization(db)
    expect(await publish(ctx, input('orders-clean.csv'))).toMatchObject({ rowsAccepted: 4 })
    for (const name of ['orders-trailing-space.csv', 'orders-nbsp-float.csv', 'orders-text-formula.csv'])
      expect(await publish(ctx, input(name))).toMatchObject({ rowsRead: 2, rowsDuplicate: 2 })
    const spoiled = await publish(ctx, input('orders-after-excel.csv'))
    expect(spoiled).toMatchObject({ rowsAccepted: 0, rowsDuplicate: 0, rowsRejected: 4 })
    expect(await rejectsOf(ctx, spoiled.id)).toEqual([
      ...[2, 3, 4].map((line) => ({ line, column: 'order_line_id', code: 'spoiled_id' })),
      { line: 5, column: 'order_line_id', code: 'lost_zeros' },
    ])
    expect(await standing(ctx)).toEqual({ ids: CLEAN, units: 35 })
  })

  it('the copies first: 12345 cannot be known to have lost zeros, but 0012345 is then not counted beside it', async () => {
    const ctx = await mintOrganization(db)
    const spoiled = await publish(ctx, input('orders-after-excel.csv'))
    expect(spoiled).toMatchObject({ rowsAccepted: 1, rowsRejected: 3 })
    expect((await getImport(ctx, spoiled.id)).rejects[0]?.message).toMatch(
      /^"8\.8120E\+13" is a number that a spreadsheet shortened: the digits of the ID are lost/,
    )
    await publish(ctx, input('orders-trailing-space.csv'))
    expect(await publish(ctx, input('orders-nbsp-float.csv'))).toMatchObject({
      rowsAccepted: 1,
      rowsDuplicate: 1,
      notes: { sameInFile: 1 },
    })
    const clean = await publish(ctx, input('orders-clean.csv'))
    expect(clean).toMatchObject({ rowsDuplicate: 3, rowsRejected: 1 })
    expect((await getImport(ctx, clean.id)).rejects[0]?.message).toMatch(
      /^0012345 counts already as 12345, .* Withdraw the import that brought 12345, then import this file again\.$/,
    )
    expect((await standing(ctx)).units).toBe(35)
    await withdrawImport(ctx, spoiled.id)
    expect(await publish(ctx, input('orders-clean.csv'))).toMatchObject({ rowsAccepted: 1, rowsDuplicate: 3 })
    expect(await standing(ctx)).toEqual({ ids: CLEAN, units: 35 })
  })

  it('7 and 007 that say different things are two rows', async () => {
    const ctx = await mintOrganization(db)
    await publish(ctx, HEADER + row('007', 1))
    expect(await publish(ctx, HEADER + row('7', 2))).toMatchObject({ rowsAccepted: 1 })
  })
})

it('3 equal rows in one file, then the file again: 2 are the same in the file, not known before; preview and import say so', async () => {
  const ctx = await mintOrganization(db)
  const text = HEADER + row('A').repeat(3)
  for (const mode of ['preview', 'publish'] as const)
    expect(await publish(ctx, text, mode)).toMatchObject({ rowsDuplicate: 2, notes: { sameInFile: 2 } })
  expect(await publish(ctx, text)).toMatchObject({ rowsDuplicate: 3, notes: { sameInFile: 2 } })
  expect((await publish(ctx, HEADER + row('A'))).notes.sameInFile).toBeUndefined()
})

describe('rows that came in by earlier rules keep their spelling', () => {
  const DIRTY = ['88120000123401 ', "'88120000123402", '88120000123403.0', '88120000123404']

  /** As an import of version 1 left them: the cell as it was. */
  async function older(ctx: Ctx) {
    const first = await publish(ctx, HEADER + ['W-1', 'W-2', 'W-3', 'W-4'].map((id) => row(id)).join(''))
    await db.inTenant(ctx.orgId, 'write', async (tx) => {
      for (const [at, id] of DIRTY.entries())
        await tx.db.execute(
          sql`update exam_unit_purchases set identity = ${id} where org_id = ${tx.orgId} and identity = ${`W-${at + 1}`}`,
        )
      await tx.db.execute(
        sql`update imports set notes = notes - 'identityVersion' where org_id = ${tx.orgId} and id = ${first.id}`,
      )
    })
    return first
  }
  const stored = [...DIRTY].sort()

  it('the same file again, and a clean one: 4 known rows, nothing new; without the first import they stand by the next', async () => {
    const ctx = await mintOrganization(db)
    const first = await older(ctx)
    const again = await publish(ctx, HEADER + DIRTY.map((id) => row(id)).join(''))
    expect(again).toMatchObject({ rowsDuplicate: 4, rowsAccepted: 0 })
    const clean = DIRTY.map((id) => row(id.replace(/[ ']|\.0/g, ''))).join('')
    expect(await publish(ctx, HEADER + clean, 'preview')).toMatchObject({ rowsDuplicate: 4, rowsAccepted: 0 })
    expect(await standing(ctx)).toEqual({ ids: stored, units: 40 })
    await withdrawImport(ctx, first.id)
    expect(await standing(ctx)).toEqual({ ids: stored, units: 40 })
    await withdrawImport(ctx, again.id)
    expect(await standing(ctx)).toEqual({ ids: [], units: 0 })
    expect(await publish(ctx, HEADER + clean)).toMatchObject({ rowsAccepted: 4 })
    expect((await standing(ctx)).ids).toEqual(DIRTY.map((id) => id.replace(/[ ']|\.0/g, '')))
  })

  it('where no earlier import left such a spelling, the first one after the change notes that nobody need look again', async () => {
    const ctx = await mintOrganization(db)
    const { id } = await publish(ctx, HEADER + row('A'))
    await db.inTenant(ctx.orgId, 'write', (tx) =>
      tx.db.execute(sql`update imports set notes = notes - 'identityVersion' where org_id = ${tx.orgId}`),
    )
    expect((await getImport(ctx, id)).notes.identityVersion).toBeUndefined()
    await publish(ctx, HEADER + row('B'))
    expect((await getImport(ctx, id)).notes.identityVersion).toBe(2)
  })
})

it('any dirt around an id, in any of two files: each id counts once', async () => {
  const file = fc.array(dirtyIdentity, { minLength: 1, maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(file, file, async (one, other) => {
      const ctx = await mintOrganization(db)
      const results = []
      for (const rows of [one, other])
        results.push(await publish(ctx, HEADER + rows.map(({ cell }) => row(cell)).join('')))
      const expected = [...new Set([...one, ...other].map(({ id }) => id))]
      expect(results.map(({ rowsRejected }) => rowsRejected)).toEqual([0, 0])
      expect((await standing(ctx)).ids.sort()).toEqual(expected.sort())
    }),
    { numRuns: 5 },
  )
}, 60_000)
