import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { POST as importFile } from '@/app/api/v1/orgs/[org]/imports/route'
import { createUser, grantMembership, setPassword } from '@/lib/auth/people/users'
import type { Role } from '@/lib/auth/roles'
import { sessionCookie } from '@/lib/auth/sessions/session-cookie'
import { createSession } from '@/lib/auth/sessions/sessions'
import { createToken } from '@/lib/auth/tokens/tokens'
import { todayIn } from '@/lib/clock'
import { addMonths, firstOf, monthOf } from '@/lib/dates'
import { startWorker } from '@/lib/jobs/worker'
import { ORG_EXAMPLES } from '../../e2e/support/examples'
import { type Furnished, furnish } from '../../e2e/support/organization'
import { OTHER_EXAMPLES } from '../../e2e/support/other-examples'
import { type Method, walkRoutes } from '../../e2e/support/walk-routes'
import { root } from '../../scripts/support/prepare.mjs'
import { type Answered, eachAnswer, type Handler, requestTo } from '../support/get-answers'
import { faultOf } from '../support/hold-answer'
import { mintOrganization } from '../support/organization'
import { coursewareFile, runtime, type Surroundings } from '../support/runtime'

const MARKS = {
  ...{ slug: 'elm', brand: 'BrandElm', person: 'answersElmWho', canary: 'answersElm61' },
  ...{ digits: '6161616', letters: 'ZE', units: 500 },
}

let here: Surroundings
let elm: Furnished
beforeAll(async () => {
  here = await runtime()
  elm = await furnish(here.db, MARKS)
})
afterAll(() => here.close())

const tokenOf = (orgId: number, role: Exclude<Role, 'none'>) =>
  createToken(here.db, { orgId, role, name: `answers ${role}`, days: 1 })
const adminToken = () => tokenOf(elm.ctx.orgId, 'global_admin')

/** What is not as it is declared, and how many answers there were by status. */
async function held(answers: AsyncGenerator<Answered>) {
  const faults: string[] = []
  const statuses: Record<number, number> = {}
  for await (const answer of answers) {
    const { status } = answer.response
    statuses[status] = (statuses[status] ?? 0) + 1
    const fault = await faultOf(answer)
    if (fault) faults.push(`${answer.method} ${answer.address}: ${fault}`)
  }
  return { faults, statuses }
}

test('every GET of an organization answers what it is declared to, key by key', async () => {
  const { faults, statuses } = await held(eachAnswer(elm, await adminToken(), ['GET']))
  expect(faults).toEqual([])
  expect(statuses[200]).toBeGreaterThan(60)
})

/** `| \`trends?by=location\`, … | \`location, name\` |` of docs/api.md: a route, the columns, and whether those are all. */
function documentedColumns() {
  const lines = readFileSync(join(root, 'docs/api.md'), 'utf8').matchAll(
    /^\| `([^`|]+)`[^|]* \| `([^`|]+)`([^|]*) \|$/gm,
  )
  return [...lines].flatMap(([, route = '', columns = '', more = '']) => {
    const [path = '', query = ''] = route.split('?')
    const place = path.replace(/\{(\w+)\}/g, '[$1]')
    const names = columns.split(',').flatMap((name) => name.trim() || [])
    const served = ['training-services/', '']
      .map((below) => walkRoutes().find(({ pattern }) => pattern === `/api/v1/orgs/[org]/${below}${place}`))
      .find((one) => one !== undefined)
    return served ? [{ ...served, query, names, whole: more === '' }] : []
  })
}

test('files have the columns that docs/api.md names, in that order', async () => {
  const token = await adminToken()
  const rows = documentedColumns()
  expect(rows.length).toBeGreaterThan(15)
  const refresh = firstOf(addMonths(monthOf(todayIn('UTC')), 3))
  for (const { pattern, file, place, query, names, whole } of rows) {
    const { GET } = (await import(file)) as { GET: Handler }
    const value = query.endsWith('refresh=') ? `${query}${refresh}` : query
    const address = `${pattern}?format=csv&${value}`
    const params = { org: 'elm', ...place, ...ORG_EXAMPLES[pattern]?.params?.(elm.ids) }
    const answer = await GET(requestTo(address, 'GET', { token }), { params: Promise.resolve(params) })
    const header = (await answer.text()).split('\n')[0]?.split(',') ?? []
    expect(whole ? header : header.slice(0, names.length), address).toEqual(names)
  }
})

test('every GET does so to a Report viewer, whom some of it is refused', async () => {
  const { faults, statuses } = await held(eachAnswer(elm, await tokenOf(elm.ctx.orgId, 'viewer'), ['GET']))
  expect(faults).toEqual([])
  expect(statuses[403]).toBeGreaterThan(5)
})

test('so it does of an organization without data, where the ids of another one are not found', async () => {
  const { orgId, slug } = await mintOrganization(here.db)
  const bare = { ids: elm.ids, marks: { ...MARKS, slug } }
  const { faults, statuses } = await held(eachAnswer(bare, await tokenOf(orgId, 'global_admin'), ['GET']))
  expect(faults).toEqual([])
  expect(statuses[404]).toBeGreaterThan(5)
})

test('so do an import, a preview and a file that does not fit', async () => {
  const pattern = '/api/v1/orgs/[org]/imports'
  const token = await adminToken()
  const worker = startWorker(here.appUrl)
  const answers = async function* (): AsyncGenerator<Answered> {
    for (const [query, body] of [
      ['?mode=preview', coursewareFile(3, 'New')],
      ['', coursewareFile(3, 'New')],
      ['?kind=courses', coursewareFile(1)],
      ['?mode=other', ''],
    ] as const) {
      const address = `/api/v1/orgs/elm/imports${query}`
      const params = Promise.resolve({ org: 'elm' })
      const response = await importFile(requestTo(address, 'POST', { token }, body), { params })
      yield { pattern, method: 'POST', address, response }
    }
  }
  const { faults, statuses } = await held(answers())
  await worker.stop()
  expect(faults).toEqual([])
  expect(statuses).toEqual({ 200: 1, 201: 1, 400: 1, 422: 1 })
})

test('so does everything that writes, and what it refuses', async () => {
  const token = await adminToken()
  const { faults, statuses } = await held(eachAnswer(elm, token, ['POST', 'PUT', 'PATCH']))
  const gone = await held(eachAnswer(elm, token, ['DELETE']))
  expect([...faults, ...gone.faults]).toEqual([])
  expect(statuses[201]).toBeGreaterThan(10)
  expect(gone.statuses[204]).toBeGreaterThan(3)
})

/** What belongs to no organization, asked by somebody with a session or by nobody; leading on is for browsers. */
async function* others(cookie: string | null): AsyncGenerator<Answered> {
  for (const { pattern, page, methods, file } of walkRoutes()) {
    const example = OTHER_EXAMPLES[pattern]
    if (page || !example || example.form || !/^\/api\/(v1|health|ready)/.test(pattern)) continue
    const handlers: Partial<Record<Method, Handler>> = await import(file)
    for (const method of methods) {
      const address = pattern.replace(/\[([^\]]+)\]/g, (_, name) => example.params?.[name] ?? '')
      const body = example.bodies?.[method]?.(elm.ids, 1)
      const params = Promise.resolve({ ...example.params })
      const response = await handlers[method]?.(requestTo(address, method, { cookie }, body), { params })
      if (response) yield { pattern, method, address, response }
    }
  }
}

test('so does what belongs to a person, to the person and to a stranger', async () => {
  const id = await createUser(here.db, { email: 'somebody@example.com', name: 'Somebody' })
  await setPassword(here.db, id, 'correct horse battery staple')
  await grantMembership(here.db, { orgId: elm.ctx.orgId, userId: id, role: 'viewer' })
  const visit = { userId: id, ip: '192.0.2.7', userAgent: 'test' }
  const cookie = (await sessionCookie(await createSession(here.db.control, visit))).split(';')[0] ?? ''
  const known = await held(others(cookie))
  const unknown = await held(others(null))
  expect([...known.faults, ...unknown.faults]).toEqual([])
  expect(known.statuses[200]).toBeGreaterThan(4)
  expect(unknown.statuses[401]).toBeGreaterThan(8)
})
