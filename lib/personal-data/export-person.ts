import type { z } from 'zod'
import { writeAudit } from '@/lib/audit/sql/audit'
import { rowsNaming } from '@/lib/personal-data/sql/find'
import type { exportedPerson } from '../answers/personal-data'
import { authorize, type Ctx } from '../context'
import type { Table } from '../exports/table'
import { findInput } from './find-input'
import { accountOf, PLACES, valuesOf } from './find-person'

export type ExportedPerson = z.infer<typeof exportedPerson>

/** More rows of a place name nobody but trainers: their line items are downloaded as such. */
const MOST_ROWS = 1_000

/** The rows that name somebody, as they are. On record, without saying about whom. @throws LaurelError forbidden */
export async function exportPerson(ctx: Ctx, input: z.input<typeof findInput>): Promise<ExportedPerson> {
  authorize(ctx, 'personal-data:manage')
  const { person } = findInput.parse(input)
  const account = await accountOf(ctx, person)
  return ctx.db.inTenant(ctx.orgId, 'write', async (tx) => {
    const values = await valuesOf(tx, person, account)
    const places: ExportedPerson['places'] = []
    for (const { table, place, who, why, columns } of PLACES) {
      const rows = await rowsNaming(tx, { table, columns, values }, MOST_ROWS + 1)
      if (rows.length === 0) continue
      const shown = rows.slice(0, MOST_ROWS).map(readable)
      places.push({ table, place, who, why, rows: shown, more: rows.length > MOST_ROWS })
    }
    await writeAudit(tx, ctx, 'person.export', { places: places.length, account: account !== null })
    return { org: ctx.slug, person, account: account && { email: account.email, name: account.name }, places }
  })
}

/** Bytes as what they spell. */
const readable = (row: Record<string, unknown>): Record<string, unknown> => ({
  ...row,
  ...(typeof row.raw === 'string' && { raw: Buffer.from(row.raw.slice(2), 'hex').toString('utf8') }),
})

type Line = { place: string; row: number; column: string; value: string }

/** The same, a line for each cell that says something. */
export function personTable({ account, places }: ExportedPerson): Table<Line> {
  const cells = (place: string, row: Record<string, unknown>, number: number): Line[] =>
    Object.entries(row).flatMap(([column, value]) => {
      const text = typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value ?? '')
      return text === '' ? [] : [{ place, row: number, column, value: text }]
    })
  return {
    name: 'person',
    columns: [
      { name: 'place', of: ({ place }) => place },
      { name: 'row', of: ({ row }) => row },
      { name: 'column', of: ({ column }) => column },
      { name: 'value', of: ({ value }) => value, guarded: true },
    ],
    rows: [
      ...(account ? cells('Account', account, 1) : []),
      ...places.flatMap(({ place, rows }) => rows.flatMap((row, index) => cells(place, row, index + 1))),
    ],
  }
}
