import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { generateDrizzleJson, generateMigration } from 'drizzle-kit/api'
import { expect, test } from 'vitest'
import { root } from '../scripts/support/prepare.mjs'

const META = join(root, 'drizzle/meta')

test('the migrations make what the schema says: nothing is left to generate', async () => {
  const names = readdirSync(join(root, 'db/schema')).filter((name) => !name.endsWith('.test.ts'))
  const modules = await Promise.all(
    names.map((name) => import(join(root, 'db/schema', name)) as Promise<Record<string, unknown>>),
  )
  const last = readdirSync(META)
    .filter((name) => name.endsWith('_snapshot.json'))
    .sort()
    .at(-1)
  const before = JSON.parse(readFileSync(join(META, last ?? ''), 'utf8'))
  const now = generateDrizzleJson(Object.assign({}, ...modules), before.id)
  expect(await generateMigration(before, now), 'run npm run db:generate').toEqual([])
})
