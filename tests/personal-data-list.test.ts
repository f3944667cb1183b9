import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { getTableColumns, is } from 'drizzle-orm'
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core'
import { expect, test } from 'vitest'
import { CONTROL_TABLES } from '@/db/app-rights'
import { HELD } from '@/lib/personal-data/model/held'
import { NOBODY } from '@/lib/personal-data/model/nobody'
import { TENANT_TABLES } from '@/lib/personal-data/sql/tables'
import { root } from '../scripts/support/prepare.mjs'

const NO_TEXT = /^(bigint|integer|smallint|numeric|boolean|date|timestamp)/

/** `table.column` of all that can hold a text: also bytes, JSON and lists. */
async function textColumns(): Promise<string[]> {
  const modules = await Promise.all(
    readdirSync(join(root, 'db/schema')).map((name) => import(join(root, 'db/schema', name))),
  )
  return modules.flatMap((module) =>
    Object.values(module as Record<string, unknown>).flatMap((table) => {
      if (!is(table, PgTable)) return []
      const { name, columns } = getTableConfig(table)
      return columns.filter((one) => !NO_TEXT.test(one.getSQLType())).map((one) => `${name}.${one.name}`)
    }),
  )
}

test('every table of organizations is looked through, but those of accounts', () => {
  const modules = readdirSync(join(root, 'db/schema')).map(
    (name) => import(join(root, 'db/schema', name)) as Promise<Record<string, unknown>>,
  )
  return Promise.all(modules).then((all) => {
    const tables = all
      .flatMap((module) => Object.values(module))
      .filter((one): one is PgTable => is(one, PgTable) && 'orgId' in getTableColumns(one))
      .map((table) => getTableConfig(table).name)
    expect(tables.filter((name) => !TENANT_TABLES.has(name)).toSorted()).toEqual(CONTROL_TABLES.toSorted())
  })
})

const held = HELD.map(({ table, column }) => `${table}.${column}`)
const nobody = Object.entries(NOBODY).flatMap(([table, columns]) =>
  columns.split(' ').map((column) => `${table}.${column}`),
)

test('every column of texts is known to hold a person (held.ts) or to hold none (nobody.ts)', async () => {
  const there = await textColumns()
  expect(there.length).toBeGreaterThan(200)
  const said = [...held, ...nobody]
  expect(
    there.filter((one) => !said.includes(one)),
    'say of each whether it holds a person',
  ).toEqual([])
  expect(
    said.filter((one) => !there.includes(one)),
    'no such column any more',
  ).toEqual([])
  expect(
    said.filter((one, at) => said.indexOf(one) !== at),
    'said twice',
  ).toEqual([])
})
