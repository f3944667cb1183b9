import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createDatabase, type Database } from '../../db/client'
import { seedDemo } from '../../demo'
import { type Actor, person } from '../../e2e/support/actors'
import { asOwner } from '../../e2e/support/databases'
import type { Ids } from '../../e2e/support/example'
import { ORG_EXAMPLES } from '../../e2e/support/examples'
import { furnish } from '../../e2e/support/organization'
import { walkRoutes } from '../../e2e/support/walk-routes'
import { ROLES } from '../../lib/auth/roles'
import { ensureBuild } from '../../scripts/support/build'
import { root } from '../../scripts/support/prepare.mjs'
import { type TestDatabase, testDatabase } from '../support/database'
import { TEST_DEMO_PASSWORD, TEST_TODAY } from '../support/secret'
import { startServer } from '../support/server'
import { readable, steady } from './readable'

/** Listed by what the database calls a location, which is another in every run. */
const IN_NO_ORDER = /\/missing-data\b/

/**
 * What every GET of the product says, to every role, of the demo organizations and of one that has everything: each
 * answer's hash stands in `answers.txt`. The answers themselves are written beside the build, to be held against those of
 * another version: `LAUREL_RECORD=1` writes the list anew.
 */
const LIST = join(root, 'tests/recorded/answers.txt')
const KEPT = process.env.LAUREL_RECORDED ?? join(root, '.data/recorded')
const DEMOS = ['contoso-learning', 'fabrikam-training', 'northwind-academy']
const FORMATS = ['csv', 'tsv', 'json']
/** Answers that tell of the run itself. */
const OF_THE_RUN = /\/(audit|events|sessions)\b/
const AT_ONCE = 6
/** The day on which the run takes place, which stands in answers beside the fixed one. */
const NOW = new Date(performance.timeOrigin)

type Asked = { actor: Actor; path: string; page: boolean }

const routes = walkRoutes().filter(({ methods }) => methods.includes('GET'))

function askedOf(slug: string, ids: Ids, actors: readonly Actor[]): Asked[] {
  return routes.flatMap(({ pattern, page }) => {
    const example = ORG_EXAMPLES[pattern]
    if (!example || OF_THE_RUN.test(pattern)) return []
    const params: Record<string, string> = { org: slug, ...example.params?.(ids) }
    const path = pattern.replace(/\[([^\]]+)\]/g, (_, name: string) => params[name] ?? name)
    const queries = example.queries?.(ids) ?? ['']
    const formats = page ? [] : FORMATS.map((format) => `?format=${format}`)
    const addresses = new Set(['', ...queries, ...formats].map((query) => path + query))
    return [...addresses].flatMap((address) => actors.map((actor) => ({ actor, path: address, page })))
  })
}

/** The first of each in a demo organization; 0 where it has none, which is an answer as well. */
async function idsOf({ ownerUrl }: TestDatabase, slug: string): Promise<Ids> {
  return asOwner(ownerUrl, async (sql) => {
    const [row] = await sql`
      select coalesce((select id from imports i where i.org_id = o.id order by created_at, id limit 1), 0)::text as import,
        coalesce((select id from locations l where l.org_id = o.id order by external_id limit 1), 0)::text as location,
        coalesce((select id from locations l where l.org_id = o.id order by external_id desc limit 1), 0)::text as other
      from organizations o where o.slug = ${slug}`
    const none = {
      entry: 0,
      token: 0,
      user: 0,
      request: 0,
      cursor: '',
      externalId: '',
      refused: 0,
      upload: 0,
    }
    const last = { mapping: 0, trainer: '1', reconciliation: 0, snapshot: 0, override: 0, scenario: 0 }
    const { import: imported, location, other } = row ?? {}
    return {
      ...none,
      ...last,
      import: Number(imported),
      location: Number(location),
      otherLocation: Number(other),
    }
  })
}

async function answer(url: string, { actor, path, page }: Asked): Promise<string> {
  const response = await fetch(url + path, { headers: actor.headers, redirect: 'manual' })
  const type = response.headers.get('content-type') ?? ''
  const bytes = Buffer.from(await response.arrayBuffer())
  const body = type.includes('spreadsheet') ? `${bytes.length} bytes` : bytes.toString('utf8')
  const head = `${response.status} ${type} ${response.headers.get('location') ?? ''}`
  const text = IN_NO_ORDER.test(path) ? body.replaceAll('{', '\n{').split('\n').sort().join('\n') : body
  return steady(`${head}\n${page ? readable(text) : text}`, NOW)
}

/** Somebody of each role, and a viewer of one location. */
async function actorsOf(db: Database, orgId: number, slug: string, location: number): Promise<Actor[]> {
  const actors: Actor[] = []
  for (const role of ROLES) actors.push(await person(db, `${slug} ${role}`, [{ orgId, role }]))
  const limited = { orgId, role: 'viewer' as const, locationIds: [location] }
  return [...actors, await person(db, `${slug} limited`, [limited])]
}

test('every GET answers every role as recorded', { timeout: 1_200_000 }, async () => {
  const { folder } = await ensureBuild((work) => work())
  const database = await testDatabase()
  const { ownerUrl, appUrl } = database
  const demo = { ownerUrl, appUrl, password: TEST_DEMO_PASSWORD, today: TEST_TODAY }
  await seedDemo({ ...demo, onProgress: () => undefined })
  const db = createDatabase(appUrl, 4)
  const marks = { slug: 'alder', brand: 'BrandAlder', canary: 'ownAlder41', person: 'personAlderWho' }
  const own = await furnish(db, { ...marks, digits: '4141414', letters: 'ZA', units: 111 })
  const asked: Asked[] = []
  for (const slug of [...DEMOS, 'alder']) {
    const ids = slug === 'alder' ? own.ids : await idsOf(database, slug)
    const [found] = await asOwner(ownerUrl, (sql) => sql`select id from organizations where slug = ${slug}`)
    asked.push(...askedOf(slug, ids, await actorsOf(db, Number(found?.id), slug, ids.location)))
  }
  const server = await startServer({
    appUrl,
    distDir: folder,
    env: { LAUREL_TEST: '1', LAUREL_TODAY: TEST_TODAY },
  })
  rmSync(KEPT, { recursive: true, force: true })
  mkdirSync(KEPT, { recursive: true })
  /** Path and hash → the roles that are told so. */
  const told = new Map<string, string[]>()
  const work = async () => {
    for (let next = asked.shift(); next; next = asked.shift()) {
      const role = next.actor.name.split(' ').at(-1) ?? ''
      const path = steady(next.path, NOW)
      const said = await answer(server.url, next)
      const key = `${path} ${hashOf(said).slice(0, 12)}`
      told.set(key, [...(told.get(key) ?? []), role])
      writeFileSync(join(KEPT, hashOf(`${path} ${role}`).slice(0, 16)), `${path} ${role}\n${said}`)
    }
  }
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, work))
  } finally {
    await server.stop()
    await db.close()
  }
  const lines = [...told].map(([key, roles]) => `${key} ${roles.sort().join(' ')}`).sort()
  if (process.env.LAUREL_RECORD) writeFileSync(LIST, `${lines.join('\n')}\n`)
  const recorded = new Set(readFileSync(LIST, 'utf8').trim().split('\n'))
  expect(lines.filter((line) => !recorded.has(line))).toEqual([])
  expect(lines).toHaveLength(recorded.size)
})

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')
