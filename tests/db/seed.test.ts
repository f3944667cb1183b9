import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDatabase, type Database } from '../../db/client'
import { demoCtx } from '../../demo/demo-ctx'
import { generateDemo, generateFiles } from '../../demo/generate'
import { refreshDemo, removeDemo, type SeedOptions, seedDemo } from '../../demo/index'
import { publishFiles } from '../../demo/publish-files'
import { verifyPassword } from '../../lib/auth/passwords/passwords'
import { findOrganization, listOrganizations } from '../../lib/auth/people/organizations'
import { createUser, grantMembership } from '../../lib/auth/people/users'
import { OPERATOR } from '../../lib/cli/operator'
import { listImports } from '../../lib/imports/list-imports'
import { isLineItemKind } from '../../lib/imports/model/import-kinds'
import { recompute } from '../../lib/imports/recompute'
import { withdrawImport } from '../../lib/imports/withdraw-import'
import { getOverview } from '../../lib/insight/get-overview'
import { qualificationJson } from '../../lib/insight/qualification-json'
import { KINDS } from '../../lib/line-items/model/kinds'
import { createOrganization } from '../../lib/organizations/create-organization'
import { capabilityJson } from '../../lib/programmes/solutions-partner/answer/capability-json'
import { getCapability } from '../../lib/programmes/solutions-partner/entry'
import { listTrainers } from '../../lib/registers/list-trainers'
import { setMctChecking } from '../../lib/settings/mct-checking'
import { testDatabase } from '../support/database'
import { breaches, PLANTED_CHECKS, plantedIn } from '../support/demo-breaches'
import { CONSULTING, CONTOSO, FABRIKAM, NORTHWIND } from '../support/demo-figures'
import { backToSettings, useSettings } from '../support/settings'

const TODAY = '2026-11-21'

let db: Database
let urls: { ownerUrl: string; appUrl: string }
const options = (today: string, password = 'a password for trying'): SeedOptions => ({
  ...urls,
  today,
  password,
  onProgress: () => undefined,
})

/** What opens the codes of the demo lies there. */
const dataDir = mkdtempSync(join(tmpdir(), 'laurel-demo-'))

beforeAll(async () => {
  useSettings({ LAUREL_TEST: '1', LAUREL_TODAY: TODAY, LAUREL_DATA_DIR: dataDir })
  urls = await testDatabase()
  db = createDatabase(urls.appUrl)
  await seedDemo(options(TODAY))
})
afterAll(async () => {
  await db.close()
  backToSettings()
  rmSync(dataDir, { recursive: true, force: true })
})

async function ctxOf(slug: string) {
  const found = await findOrganization(db, slug)
  if (!found) throw new Error(`no ${slug}`)
  return demoCtx(db, found)
}

async function figures(slug: string, today: string): Promise<string[]> {
  const json = qualificationJson(await getOverview(await ctxOf(slug), { asOf: today }))
  const { coursewareCompletions, examUnitPurchases, averageResponseScore } = json.base.criteria
  return [
    json.status,
    ...[coursewareCompletions, examUnitPurchases, averageResponseScore].map(({ display }) => display),
    ...json.areas.map((one) => `${one.surveyCompletions.display} ${one.averageResponseScore.display}`),
  ]
}

const allFigures = async (today: string) => [
  await figures('contoso-learning', today),
  await figures('fabrikam-training', today),
  await figures('northwind-academy', today),
]

/** Of Contoso Consulting, by the rules of the month of loading. */
async function designations(asOf: string): Promise<string[]> {
  const { score } = await getCapability(await ctxOf('contoso-consulting'), { asOf })
  return capabilityJson('', score).areas.map(
    ({ id, status, track, display }) => `${id} ${status} ${track} ${display}`,
  )
}

describe('the demo in a database', () => {
  it('shows the reference figures exactly', async () => {
    expect(await allFigures(TODAY)).toEqual([CONTOSO, FABRIKAM, NORTHWIND])
    expect(await designations(TODAY)).toEqual(CONSULTING)
  })

  it('breaks the Guidelines once for each check, in Contoso Learning alone: 24 checks, in 25 subjects', async () => {
    const found = await breaches(await ctxOf('contoso-learning'), TODAY)
    expect(found).toEqual(plantedIn('contoso-learning', TODAY))
    expect(Object.keys(found).toSorted()).toEqual([...PLANTED_CHECKS].toSorted())
    expect(Object.values(found).flat()).toHaveLength(25)
    for (const slug of ['fabrikam-training', 'northwind-academy', 'contoso-consulting'])
      expect([slug, await breaches(await ctxOf(slug), TODAY)]).toEqual([slug, {}])
  })

  it('conserves rows, and totals equal line items', async () => {
    for (const slug of ['contoso-learning', 'fabrikam-training']) {
      const ctx = await ctxOf(slug)
      const result = await recompute(ctx)
      expect(result).toMatchObject({ drifted: 0, orphans: 0 })
      const list = (await listImports(ctx)).filter(({ kind }) => isLineItemKind(kind))
      expect(list).toHaveLength(6)
      expect(list.reduce((sum, one) => sum + one.rowsAccepted, 0)).toBe(result.lineItems)
      expect(list.reduce((sum, one) => sum + one.rowsRejected, 0)).toBe(slug === 'contoso-learning' ? 8 : 0)
    }
  })

  it('takes every row of the reports of Contoso Consulting, and adds up what they have in finer parts', async () => {
    const list = await listImports(await ctxOf('contoso-consulting'))
    const files = generateFiles('contoso-consulting', TODAY)
    expect(list.map(({ fileName, rowsRead, rowsRejected }) => [fileName, rowsRead, rowsRejected])).toEqual(
      // Exams are left out.
      files
        .map(({ fileName, rows }) => [fileName, rows.filter((cells) => cells.at(-1) !== 'Exam').length, 0])
        .toReversed(),
    )
    const { families, counts } = await getCapability(await ctxOf('contoso-consulting'), { asOf: TODAY })
    expect(families.map(({ family, month }) => [family, month])).toEqual([
      ['acr', '2026-10'],
      ['licence', '2026-10'],
      ['revenue', '2026-09'],
      ['usage', '2026-10'],
    ])
    expect(counts).toMatchObject({ customers: 60, people: 45 })
  })

  it('with checking on, the surveys of a trainer who lapsed and taught on are lost: 360 − 11 = 349 in Data & AI', async () => {
    const ctx = await ctxOf('contoso-learning')
    expect((await listTrainers(ctx)).trainers).toHaveLength(7)
    await setMctChecking(ctx, { checking: true })
    expect((await figures('contoso-learning', TODAY)).slice(3, 6)).toEqual(['4.48', '59 4.15', '349 4.54'])
    await setMctChecking(ctx, { checking: false })
    expect(await figures('contoso-learning', TODAY)).toEqual(CONTOSO)
  })

  it('has seven people in each organization and one in all four, who all enter with the password', async () => {
    const rows = await db.control.execute<{
      slug: string
      email: string
      role: string
      hash: string
      locations: number[]
    }>(sql`
      select o.slug, u.email, m.role, i.password_hash as hash, m.location_ids as locations
      from users u join memberships m on m.user_id = u.id join organizations o on o.id = m.org_id
      join identities i on i.user_id = u.id order by u.email`)
    expect(rows).toHaveLength(32)
    expect(rows.filter(({ email }) => email === 'group.viewer@training-group.example')).toHaveLength(4)
    expect(rows.filter(({ locations }) => locations !== null).map(({ email }) => email)).toEqual([
      'viewer.location@contoso-consulting.example',
      'viewer.location@contoso-learning.example',
      'viewer.location@fabrikam-training.example',
      'viewer.location@northwind-academy.example',
    ])
    for (const { hash } of rows) expect(await verifyPassword(hash, 'a password for trying')).toBe(true)
  })

  it('is not touched by a refresh in the same window', async () => {
    const before = await listImports(await ctxOf('contoso-learning'))
    await refreshDemo(options('2026-11-30'))
    expect(await listImports(await ctxOf('contoso-learning'))).toEqual(before)
    expect(await breaches(await ctxOf('contoso-learning'), '2026-11-30')).toEqual(
      plantedIn('contoso-learning', TODAY),
    )
    expect(await allFigures('2026-11-30')).toEqual([CONTOSO, FABRIKAM, NORTHWIND])
  })

  it('moves with the window, and leaves what others brought in or took back', async () => {
    const fabrikam = await ctxOf('fabrikam-training')
    const own = await publishOwn()
    await refreshDemo(options('2027-02-28'))
    expect(await figures('contoso-learning', '2027-02-28')).toEqual(CONTOSO)
    expect(await breaches(await ctxOf('contoso-learning'), '2027-02-28')).toEqual(
      plantedIn('contoso-learning', '2027-02-28'),
    )
    expect(await figures('northwind-academy', '2027-02-28')).toEqual(NORTHWIND)
    expect(await designations('2027-02-28')).toEqual(CONSULTING)
    expect((await figures('fabrikam-training', '2027-02-28'))[1]).toBe('1128.0')
    const published = (await listImports(fabrikam)).filter(({ status }) => status === 'published')
    expect(published.filter(({ kind }) => isLineItemKind(kind))).toHaveLength(7)
    await withdrawImport(fabrikam, own)
    expect(await allFigures('2027-02-28')).toEqual([CONTOSO, FABRIKAM, NORTHWIND])
  })

  it('goes on where a refresh was cut off between new files and old ones', async () => {
    const ctx = await ctxOf('contoso-learning')
    const [contoso] = generateDemo('2027-03-01')
    await publishFiles(ctx, contoso?.files.slice(0, 3) ?? [], '2027-03-01')
    expect(await figures('contoso-learning', '2027-03-01')).not.toEqual(CONTOSO)
    await refreshDemo(options('2027-03-01'))
    expect(await allFigures('2027-03-01')).toEqual([CONTOSO, FABRIKAM, NORTHWIND])
  })

  it('leaves a kind alone that someone withdrew', async () => {
    const ctx = await ctxOf('contoso-learning')
    for (const one of await listImports(ctx))
      if (one.kind === KINDS[1] && one.status === 'published') await withdrawImport(ctx, one.id)
    await refreshDemo(options('2027-04-02'))
    expect((await figures('contoso-learning', '2027-04-02')).slice(0, 4)).toEqual([
      'in_progress',
      '811.0',
      '0.0',
      '4.48',
    ])
  })

  it('takes a new password', async () => {
    await refreshDemo(options('2027-04-02', 'another password for all'))
    const rows = await db.control.execute<{ hash: string }>(sql`select password_hash as hash from identities`)
    for (const { hash } of rows) expect(await verifyPassword(hash, 'another password for all')).toBe(true)
  })

  it('begins anew when asked for again, as after an attempt that was cut off', async () => {
    await seedDemo(options(TODAY))
    expect(await allFigures(TODAY)).toEqual([CONTOSO, FABRIKAM, NORTHWIND])
    expect(await listOrganizations(db)).toHaveLength(4)
  })

  it('is removed by the role that serves: no row of it is left, nobody of it elsewhere; others and their people stay', async () => {
    const actor = { userId: null, ...OPERATOR }
    const own = await createOrganization(db, actor, { name: 'Adatum', slug: 'adatum' })
    const userId = await createUser(db, { email: 'someone@adatum.example' })
    await grantMembership(db, { orgId: own.id, userId, role: 'viewer' })
    await db.control.execute(sql`
      insert into memberships (org_id, user_id, role) select ${own.id}, id, 'global_admin' from users
      where email = 'global.admin@contoso-learning.example'`)
    expect(await removeDemo(db)).toBe(4)
    expect((await listOrganizations(db)).map(({ slug }) => slug)).toEqual(['adatum'])
    const users = await db.control.execute(sql`select email, demo from users order by email`)
    expect([...users]).toEqual([{ email: 'someone@adatum.example', demo: false }])
    expect(await leftBehind(own.id)).toEqual({})
    expect(await removeDemo(db)).toBe(0)
  })
})

async function publishOwn(): Promise<number> {
  const ctx = { ...(await ctxOf('fabrikam-training')), actor: 'user:1', actorName: 'Someone' }
  await publishFiles(
    ctx,
    [
      {
        kind: 'courseware-completions',
        fileName: 'ours.csv',
        columns: ['redemption_id', 'redeemed_on', 'course_number', 'location_id'],
        rows: [['OURS-1', '2026-11-20', 'AZ-104T00', '7253911']],
      },
    ],
    TODAY,
  )
  const found = (await listImports(ctx)).find(({ fileName }) => fileName === 'ours.csv')
  if (!found) throw new Error('the import was not listed')
  return found.id
}

/** Rows of other organizations by tenant table, seen by the owner, whom row-level security does not bind here. */
async function leftBehind(orgId: number): Promise<Record<string, number>> {
  const owner = createDatabase(urls.ownerUrl, 1)
  try {
    const tables = await owner.control.execute<{ name: string }>(sql`
      select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'org_id'
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'`)
    expect(tables.length).toBeGreaterThan(12)
    const found: Record<string, number> = {}
    for (const { name } of tables) {
      const [row] = await owner.control.execute<{ count: number }>(
        sql`select count(*)::int as count from ${sql.identifier(name)} where org_id <> ${orgId}`,
      )
      if (row && row.count > 0) found[name] = row.count
    }
    return found
  } finally {
    await owner.close()
  }
}
