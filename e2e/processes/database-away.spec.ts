import { expect, test } from '@playwright/test'
import postgres from 'postgres'
import { createDatabase } from '../../db/client'
import { ensureBuild } from '../../scripts/support/build'
import { mortalDatabase } from '../../tests/support/mortal-database'
import { mintOrganization } from '../../tests/support/organization'
import { startServer } from '../../tests/support/server'
import { person } from '../support/actors'

const BROWSER = { accept: 'text/html,application/xhtml+xml' }
const KIND = 'kind=courseware-completions'
const FILE =
  'redemption_id,redeemed_on,course_number,location_id,learner_id\nR1,2026-01-05,AZ-104T00,1234567,L1\n'

/** A database of its own with one organization, its admin, and a server on it. */
async function openHouse() {
  const { folder } = await ensureBuild((work) => work())
  const database = await mortalDatabase()
  const db = createDatabase(database.appUrl, 2)
  const { orgId } = await mintOrganization(db, { slug: 'contoso' })
  const { headers } = await person(db, 'admin', [{ orgId, role: 'global_admin' }])
  await db.close()
  const server = await startServer({ appUrl: database.appUrl, distDir: folder })
  return { database, server, headers }
}

// One house for both, and the second ends its database.
test.describe.configure({ mode: 'serial', timeout: 240_000 })
let house: Awaited<ReturnType<typeof openHouse>>
test.beforeAll(async () => {
  house = await openHouse()
})
test.afterAll(async () => {
  await house.server.stop()
  await house.database.remove()
})

test('a table held by somebody else: within seconds a page says so with 503, and the API as well; nothing hangs', async () => {
  const { database, server, headers } = house
  const owner = postgres(database.ownerUrl, { max: 1 })
  try {
    const get = (path: string, more: Record<string, string> = {}) =>
      fetch(`${server.url}${path}`, { headers: { ...headers, ...more } })
    await owner.begin(async (holding) => {
      await holding`lock table imports in access exclusive mode`
      const [page, api] = await Promise.all([
        get('/contoso/imports', BROWSER),
        get('/api/v1/orgs/contoso/imports'),
      ])
      expect([page.status, page.headers.get('refresh'), api.status]).toEqual([503, '5', 503])
      const html = await page.text()
      expect(html).toContain('Another change comes first')
      expect(html).toContain('Nothing was changed')
      expect(await api.json()).toMatchObject({ error: { code: 'unavailable' } })
    })
    expect((await get('/contoso/imports')).status).toBe(200)
  } finally {
    await owner.end()
  }
})

test('the database killed: short, everybody waits and nobody notices; long, pages, forms and API say 503 with Retry-After and go on by themselves', async () => {
  const { database: mortal, server, headers } = house
  const get = (path: string, more: Record<string, string> = {}) =>
    fetch(`${server.url}${path}`, { headers: { ...headers, ...more }, redirect: 'manual' })
  const page = () => get('/contoso/imports', BROWSER)
  const api = () => get('/api/v1/orgs/contoso/imports')
  const send = () =>
    fetch(`${server.url}/api/v1/orgs/contoso/imports?${KIND}`, {
      method: 'POST',
      body: FILE,
      headers: { ...headers, 'idempotency-key': 'one' },
    })
  expect([(await page()).status, (await api()).status]).toEqual([200, 200])

  await mortal.kill()
  const asked = [page(), api(), page(), api()]
  const sent = send()
  await mortal.start()
  expect((await Promise.all(asked)).map(({ status }) => status)).toEqual([200, 200, 200, 200])
  expect((await sent).status).toBe(201)

  await mortal.kill()
  const [away, refused, form] = await Promise.all([
    page(),
    api(),
    fetch(`${server.url}/api/sign-in`, {
      method: 'POST',
      headers: { ...BROWSER, 'content-type': 'application/x-www-form-urlencoded' },
      body: 'email=a%40b.example&password=wrong',
      redirect: 'manual',
    }),
  ])
  for (const answer of [away, form]) {
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5'])
    const html = await answer.text()
    expect(html).toContain('The database is coming back')
    expect(html).toContain('nothing was lost')
    expect(html).toContain('rel="stylesheet"')
    const nonce = /'nonce-([^']+)'/.exec(answer.headers.get('content-security-policy') ?? '')?.[1]
    expect(html).toContain(`nonce="${nonce}"`)
  }
  expect([away.headers.get('refresh'), form.headers.get('refresh')]).toEqual(['5', null])
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5'])
  expect(await refused.json()).toMatchObject({ error: { code: 'unavailable' } })

  await mortal.start()
  await expect.poll(async () => (await page()).status, { timeout: 30_000 }).toBe(200)
  // The same import again is the one that went in.
  expect((await send()).status).toBe(201)
  const { imports } = (await (await api()).json()) as { imports: unknown[] }
  expect(imports).toHaveLength(1)
  const lines = server.output().split('\n')
  expect(lines.filter((line) => line.includes('database.lost'))).toHaveLength(2)
  expect(lines.filter((line) => /^\s+at /.test(line))).toEqual([])
})
