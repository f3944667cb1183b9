import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { createDatabase } from '../db/client'
import { ROLES } from '../lib/auth/roles'
import { forgetEnv } from '../lib/env'
import { ensureBuild } from '../scripts/support/build'
import { TEST_TODAY } from '../tests/support/secret'
import { startServer } from '../tests/support/server'
import { type Actor, everyRole, NOBODY, person, token } from './support/actors'
import { type Finding, tryAll } from './support/attempt'
import {
  type Cluster,
  contentOf,
  listTenantTables,
  type OwnDatabase,
  openCluster,
  removeRowLevelSecurity,
} from './support/databases'
import { EXAMPLE_ISSUER, ORG_EXAMPLES } from './support/examples'
import { copyWithoutPredicate } from './support/mutant'
import { dataOf, type Furnished, furnish, secretsOf } from './support/organization'
import { OTHER_EXAMPLES } from './support/other-examples'
import { planAttempts, type Side } from './support/sweep'
import { walkRoutes } from './support/walk-routes'
import { WITHOUT_TEXT } from './support/without-text'

/** Two locks keep organizations apart: the predicate in every statement, and row-level security. */
type Locks = { predicate: boolean; rowLevelSecurity: boolean }

/**
 * Who sees most, and who sees it limited: whatever others ask for is among what these ask for. A token asks what the
 * session of its role asks, through one more door.
 */
const WIDEST = /global_admin|session: alder (viewer of one location|none)$/
const WHOLE = /global_admin/
/** To whom the rest of an address shows something that it does not show to others. */
const SEES_OTHERWISE = / (global_admin|viewer|viewer of one location)$/

// So long because it shares the machine with all others: about 3,000 requests each.
test.describe.configure({ mode: 'serial', timeout: 600_000 })

let cluster: Cluster
/** Where the uploads of these organizations lie, for every server. */
const dataDir = mkdtempSync(join(tmpdir(), 'laurel-tenancy-'))
let template: OwnDatabase
let tables: string[]
let own: Furnished
let foreign: Furnished
let demo: Furnished
let actors: Actor[]
let strangers: Actor[]
let everywhere: Actor
let builds: { whole: string; mutant: string }

const routes = walkRoutes()
const sideOf = ({ marks, ids }: Furnished): Side => ({
  slug: marks.slug,
  ids,
  secrets: secretsOf(marks),
  data: dataOf(marks),
  people: [marks.person, ...ROLES.flatMap((role) => [`${marks.slug} ${role}`, `${marks.slug}.${role}@`])],
})

test.beforeAll(async () => {
  test.setTimeout(300_000)
  process.env.LAUREL_DATA_DIR = dataDir
  // A test before this one in the same process may have read the settings with another folder.
  forgetEnv()
  const { folder } = await ensureBuild((work) => work())
  builds = { whole: folder, mutant: copyWithoutPredicate(folder) }
  cluster = await openCluster()
  template = await cluster.database()
  tables = await listTenantTables(template)
  const db = createDatabase(template.appUrl, 4)
  try {
    // The foreign one first: where no predicate stands, it is what is found.
    foreign = await furnish(db, {
      slug: 'birch',
      brand: 'BrandBirch',
      canary: 'foreignBirch52',
      person: 'personbirchwho',
      digits: '5252525',
      letters: 'ZB',
      units: 50_000,
    })
    own = await furnish(db, {
      slug: 'alder',
      brand: 'BrandAlder',
      canary: 'ownAlder41',
      person: 'personalderwho',
      digits: '4141414',
      letters: 'ZA',
      units: 111,
    })
    const marks = {
      slug: 'cedar',
      brand: 'BrandCedar',
      canary: 'demoCedar63',
      person: 'personcedarwho',
      digits: '6363636',
      letters: 'ZC',
      units: 7_000,
    }
    demo = await furnish(db, marks, true)
    actors = [...(await everyRole(db, own.ctx.orgId, 'alder', own.ids.location)), NOBODY]
    const role = 'global_admin' as const
    strangers = [
      await person(db, 'birch global_admin', [{ orgId: foreign.ctx.orgId, role }]),
      await token(db, 'birch global_admin', { orgId: foreign.ctx.orgId, role }),
    ]
    everywhere = await person(db, 'both global_admin', [
      { orgId: own.ctx.orgId, role },
      { orgId: foreign.ctx.orgId, role },
    ])
  } finally {
    await db.close()
  }
})

test.afterAll(async () => {
  await cluster?.remove()
  rmSync(dataDir, { recursive: true, force: true })
})

test('every page and route has an example address, so that none is left untried', () => {
  const served = routes.map(({ pattern }) => pattern)
  const named = [...Object.keys(ORG_EXAMPLES), ...Object.keys(OTHER_EXAMPLES)]
  const missing = served.filter((pattern) => !named.includes(pattern))
  expect(
    missing,
    `Not tried on foreign organizations: ${missing.join(', ')}. Give each an example address in e2e/support/examples.ts.`,
  ).toEqual([])
  const gone = named.filter((pattern) => !served.includes(pattern))
  expect(gone, `No longer there: ${gone.join(', ')}. Take them out of e2e/support/examples.ts.`).toEqual([])
  const outside = served.filter((pattern) => pattern.includes('[org]') !== pattern in ORG_EXAMPLES)
  expect(outside, 'Whatever has [org] in its address belongs into ORG_EXAMPLES, the rest does not.').toEqual(
    [],
  )
})

test('the organizations of this test have rows in every tenant table', async () => {
  for (const { ctx } of [own, foreign, demo]) {
    const content = await contentOf(template, tables, ctx.orgId)
    expect(Object.entries(content).filter(([, rows]) => rows.length === 0)).toEqual([])
  }
})

type Result = { findings: Finding[]; figures: unknown; changed: string[]; requests: number }

async function sweep(locks: Locks): Promise<Result> {
  const database = await cluster.database(template)
  if (!locks.rowLevelSecurity) expect(await removeRowLevelSecurity(database)).toEqual(tables)
  const before = await othersContent(database)
  const distDir = locks.predicate ? builds.whole : builds.mutant
  const env = {
    LAUREL_TEST: '1',
    LAUREL_TODAY: TEST_TODAY,
    LAUREL_DATA_DIR: dataDir,
    AUTH_OIDC_ISSUER: EXAMPLE_ISSUER,
    AUTH_OIDC_CLIENT_ID: 'laurel',
    AUTH_OIDC_CLIENT_SECRET: 'never used',
    AUTH_OIDC_NAME: 'Example ID',
  }
  const server = await startServer({ appUrl: database.appUrl, distDir, env })
  try {
    const figures = await ownFigures(server.url)
    const attempts = attemptsWith(locks)
    const findings = await tryAll(server.url, attempts)
    const after = await othersContent(database)
    const changed = Object.keys(before).filter((table) => before[table] !== after[table])
    return { findings, figures, changed, requests: attempts.length }
  } finally {
    await server.stop()
  }
}

/**
 * With both locks: what each role may read of its own, and what who is signed out may do. That nothing of others comes
 * through two locks follows from what either holds back alone, tried by those who see most; without a lock, by who sees
 * all. What a role may not change, and what it may with a token, is tried by tests/db/roles-matrix.test.ts.
 */
function attemptsWith({ predicate, rowLevelSecurity }: Locks) {
  if (predicate && rowLevelSecurity)
    return planAttempts({ routes, actors, own: sideOf(own), foreign: sideOf(foreign) }).filter(
      ({ actor, method, own: here, further }) =>
        actor === NOBODY ||
        (here &&
          method === 'GET' &&
          (SEES_OTHERWISE.test(actor.name) || (actor.kind === 'session' && !further))),
    )
  const most = predicate || rowLevelSecurity ? WIDEST : WHOLE
  return allAttempts(actors.filter(({ name }) => most.test(name)))
}

/** Some of one organization against another; then that other's people, and who belongs to both. */
function allAttempts(tried: readonly Actor[]) {
  const [mine, other] = [sideOf(own), sideOf(foreign)]
  const away = { ...other, secrets: [...other.secrets, ...secretsOf(demo.marks)] }
  const org = routes.filter(({ pattern }) => pattern in ORG_EXAMPLES)
  const api = org.filter(({ page }) => !page)
  return [
    ...planAttempts({ routes, actors: [...tried], own: mine, foreign: away }),
    ...planAttempts({ routes: org, actors: strangers, own: other, foreign: mine }).filter(({ path }) =>
      path.includes(`/${mine.slug}`),
    ),
    ...planAttempts({ routes: api, actors: [everywhere], own: mine, foreign: other }).filter(({ path }) =>
      path.includes(`/${mine.slug}`),
    ),
  ]
}

/** The server works it out by itself, from the other tables, whoever asks. */
const WORKED_OUT = 'figure_outcomes'

async function othersContent(database: OwnDatabase): Promise<Record<string, string>> {
  const parts = await Promise.all(
    [foreign, demo].map(async ({ ctx, marks }) => {
      const content = await contentOf(database, tables, ctx.orgId)
      return Object.entries(content)
        .filter(([table]) => table !== WORKED_OUT)
        .map(([table, rows]) => [`${marks.slug} ${table}`, rows.join('\n')])
    }),
  )
  return Object.fromEntries(parts.flat())
}

/** Numbers carry no canary: sums over two organizations show here. */
async function ownFigures(url: string): Promise<unknown> {
  const reader = actors.find(({ name }) => name === 'token: alder executive_viewer')
  const get = async (path: string) =>
    (await fetch(`${url}/api/v1/orgs/alder/${path}`, { headers: reader?.headers ?? {} })).json()
  const { base, dataThrough } = await get('training-services/qualification')
  const { locations } = await get('locations')
  return {
    criteria: Object.values(base?.criteria ?? {}).map((one) => (one as { display: string }).display),
    dataThrough,
    rows: locations?.map(({ rows }: { rows: number }) => rows),
  }
}

const OWN_FIGURES = { criteria: ['3.5', '111.0', '3.66'], dataThrough: '2026-10-31', rows: [5, 5] }

const LOCKED: [string, Locks][] = [
  ['both locks', { predicate: true, rowLevelSecurity: true }],
  ['the predicate alone, row-level security off', { predicate: true, rowLevelSecurity: false }],
  ['row-level security alone, the predicate always true', { predicate: false, rowLevelSecurity: true }],
]

for (const [title, locks] of LOCKED)
  test(`${title}: no route shows or changes anything of another organization, to any role`, async () => {
    const { findings, figures, changed, requests } = await sweep(locks)
    expect(requests).toBeGreaterThan(1000)
    expect(findings.map(({ request, problem }) => `${request}: ${problem}`)).toEqual([])
    expect(figures).toEqual(OWN_FIGURES)
    expect(changed).toEqual([])
  })

test('neither lock: those requests that see all show and change it, so they would have found a leak', async () => {
  const { findings, figures, changed } = await sweep({ predicate: false, rowLevelSecurity: false })
  const leaking = new Set(findings.filter(({ leak }) => leak).map(({ pattern }) => pattern))
  expect(Object.keys(ORG_EXAMPLES).filter((pattern) => !leaking.has(pattern))).toEqual(WITHOUT_TEXT)
  expect(findings.some(({ request }) => request.includes('without layout'))).toBe(true)
  expect(figures).not.toEqual(OWN_FIGURES)
  for (const table of ['imports', 'catalogue', 'courseware_completions', 'uploads', 'import_mappings'])
    expect(changed).toContain(`birch ${table}`)
})
