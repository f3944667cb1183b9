import { expect } from '@playwright/test'
import { IMPORT_KINDS } from '../../lib/imports/model/import-kinds'
import { ask, errorOf, jsonOf, test } from '../support/api-demo'

/** How a browser says where a request comes from; whether a change, and a download by cookie, is let through. */
const SITES: [string, Record<string, string>, boolean, boolean][] = [
  ['Sec-Fetch-Site: same-origin', { 'sec-fetch-site': 'same-origin' }, true, true],
  ['Sec-Fetch-Site: none', { 'sec-fetch-site': 'none' }, true, true],
  ['Sec-Fetch-Site: same-site', { 'sec-fetch-site': 'same-site' }, false, false],
  ['Sec-Fetch-Site: cross-site', { 'sec-fetch-site': 'cross-site' }, false, false],
  ['Origin: null', { origin: 'null' }, false, true],
  ['Origin of a stranger', { origin: 'https://elsewhere.example' }, false, true],
  ['neither', {}, true, true],
]

for (const [title, headers, change, download] of SITES)
  test(`${title}: a signed-in browser may ${change ? '' : 'not '}change and may ${download ? '' : 'not '}download`, async ({
    api,
  }) => {
    const slug = await api.mint()
    const admin = await api.session(slug, 'global_admin')
    const patch = { method: 'PATCH', body: '{"timeZone":"UTC"}', headers }
    const changed = await ask(api, admin, slug, patch)
    if (change) expect(changed.status).toBe(200)
    else expect(errorOf(changed)).toEqual([403, 'forbidden'])
    const file = await ask(api, admin, `${slug}/training-services/courseware-completions/line-items`, {
      headers,
    })
    if (download) expect(file.status).toBe(200)
    else expect(errorOf(file)).toEqual([403, 'forbidden'])
    expect((await ask(api, admin, slug, { headers })).status).toBe(200)
  })

test('the server’s own Origin is let through, and a token needs none', async ({ api }) => {
  const slug = await api.mint()
  const patch = { method: 'PATCH', body: '{"timeZone":"UTC"}' }
  const own = { ...patch, headers: { origin: api.url } }
  expect((await ask(api, await api.session(slug, 'global_admin'), slug, own)).status).toBe(200)
  const foreign = {
    ...patch,
    headers: { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' },
  }
  expect((await ask(api, await api.token(slug, 'global_admin'), slug, foreign)).status).toBe(200)
})

test('nobody: 401 that asks for a token; a wrong token too', async ({ api }) => {
  const wrong = ['Bearer laurel_wrong', 'Bearer ', 'Basic eDp5']
  for (const headers of [{}, ...wrong.map((authorization) => ({ authorization }))]) {
    const answer = await ask(api, { headers }, 'contoso-learning/training-services/qualification')
    expect(errorOf(answer)).toEqual([401, 'unauthorized'])
    expect(answer.headers.get('www-authenticate')).toBe('Bearer')
  }
})

test('a role that may not: 403 with the roles that may', async ({ api }) => {
  const slug = await api.mint()
  const body = { method: 'POST', body: '' }
  const answer = await ask(
    api,
    await api.token(slug, 'viewer'),
    `${slug}/imports?kind=courseware-completions`,
    body,
  )
  expect(errorOf(answer)).toEqual([403, 'forbidden'])
  expect(jsonOf(answer).error.message).toContain('Global admin or MPN Partner Admin')
})

test('a body that is no JSON or has wrong fields: 400 that names the field', async ({ api }) => {
  const slug = await api.mint()
  const admin = await api.token(slug, 'global_admin')
  for (const body of ['', '{', 'null', '[]', '{"timeZone":"Mars/Olympus"}']) {
    const answer = await ask(api, admin, slug, { method: 'PATCH', body })
    expect([body, ...errorOf(answer)]).toEqual([body, 400, 'invalid_request'])
  }
  const answer = await ask(api, admin, slug, { method: 'PATCH', body: '{"timeZone":"Mars/Olympus"}' })
  expect(jsonOf(answer).error.issues).toEqual([{ path: 'timeZone', message: expect.any(String) }])
  const large = { method: 'PATCH', body: JSON.stringify({ name: 'x'.repeat(300_000) }) }
  expect(errorOf(await ask(api, admin, slug, large))).toEqual([413, 'too_large'])
})

test('methods that a route has not: 405, or nothing but headers, and the server goes on', async ({ api }) => {
  const slug = await api.mint()
  const admin = await api.token(slug, 'global_admin')
  const status = async (method: string, path: string) => (await ask(api, admin, path, { method })).status
  const items = `${slug}/training-services/courseware-completions/line-items`
  for (const path of [slug, `${slug}/imports`, `${slug}/training-services/qualification`, items]) {
    expect([path, await status('PUT', path)]).toEqual([path, 405])
    expect([path, await status('OPTIONS', path)]).toEqual([path, 204])
    const head = await ask(api, admin, path, { method: 'HEAD' })
    expect([path, head.status, head.text]).toEqual([path, 200, ''])
    expect(await status('PROPFIND', path)).toBeGreaterThanOrEqual(400)
  }
  expect(await status('GET', `${slug}/nothing`)).toBe(404)
  expect(await status('GET', slug)).toBe(200)
})

test('asking for the headers of downloads keeps no connection: 40 times, and the next download comes', async ({
  api,
}) => {
  const admin = await api.token('contoso-learning', 'global_admin')
  const path = 'contoso-learning/training-services/courseware-completions/line-items'
  for (const query of ['', '?format=json']) {
    // Half of what one token may have at once, ten times.
    for (let round = 0; round < 10; round++) {
      const heads = Array.from({ length: 4 }, () => ask(api, admin, path + query, { method: 'HEAD' }))
      for (const { status, text } of await Promise.all(heads)) expect([status, text]).toEqual([200, ''])
    }
  }
  expect((await ask(api, admin, path)).status).toBe(200)
})

test('every answer forbids keeping and guessing its type', async ({ api }) => {
  const admin = await api.token('contoso-learning', 'global_admin')
  const paths = ['', '/imports', '/training-services/courseware-completions/line-items', '/imports/999999']
  for (const path of paths) {
    const { headers } = await ask(api, admin, `contoso-learning${path}`)
    expect([path, headers.get('cache-control'), headers.get('x-content-type-options')]).toEqual([
      path,
      'no-store',
      'nosniff',
    ])
  }
})

test('health says ok without sign-in; templates are there for each kind and no other', async ({ api }) => {
  const health = await fetch(`${api.url}/api/health`)
  expect(await health.json()).toEqual({ status: 'ok', database: 'ok', version: expect.any(String) })
  for (const kind of IMPORT_KINDS)
    expect((await fetch(`${api.url}/api/v1/templates/${kind}.csv`)).status).toBe(200)
  expect((await fetch(`${api.url}/api/v1/templates/invoices.csv`)).status).toBe(404)
})
