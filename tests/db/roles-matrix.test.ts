import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ORG_EXAMPLES } from '../../e2e/support/examples'
import { walkRoutes } from '../../e2e/support/walk-routes'
import { grantMembership } from '../../lib/auth/people/users'
import { ACTIONS, type Action, type GrantedRole, may, ROLES, type Role } from '../../lib/auth/roles'
import { sessionCookie } from '../../lib/auth/sessions/session-cookie'
import { createToken } from '../../lib/auth/tokens/tokens'
import { authFixture, type Fixture, HERE, person, sessionFor } from './auth-fixture'

/** Who may do what, from the issue and training-services.md §1: told apart from the code's own table. */
const EVERYBODY = 'global partner account executive viewer'
const MATRIX: Record<string, string> = {
  'GET /api/v1/orgs/[org]': EVERYBODY,
  'PATCH /api/v1/orgs/[org]': 'global partner',
  'GET /api/v1/orgs/[org]/audit': 'global',
  'GET /api/v1/orgs/[org]/capability-score': EVERYBODY,
  'GET /api/v1/orgs/[org]/capability-score/[area]/[metric]/rows': EVERYBODY,
  'GET /api/v1/orgs/[org]/capability-score/qualification-window': EVERYBODY,
  'GET /api/v1/orgs/[org]/capability-score/names': EVERYBODY,
  'PUT /api/v1/orgs/[org]/capability-score/names': 'global partner',
  'GET /api/v1/orgs/[org]/specializations': EVERYBODY,
  'PUT /api/v1/orgs/[org]/specializations': 'global partner',
  'DELETE /api/v1/orgs/[org]/specializations': 'global partner',
  'GET /api/v1/orgs/[org]/designations/[designation]/dependents': EVERYBODY,
  'GET /api/v1/orgs/[org]/catalogue': EVERYBODY,
  'POST /api/v1/orgs/[org]/catalogue': 'global partner',
  'DELETE /api/v1/orgs/[org]/catalogue/[id]': 'global partner',
  'POST /api/v1/orgs/[org]/catalogue/import': 'global partner',
  'GET /api/v1/orgs/[org]/classes': EVERYBODY,
  'POST /api/v1/orgs/[org]/classes': 'global partner account',
  'DELETE /api/v1/orgs/[org]/classes': 'global partner account',
  'GET /api/v1/orgs/[org]/classes/[class_id]': EVERYBODY,
  'PATCH /api/v1/orgs/[org]/classes/[class_id]': 'global partner account',
  'GET /api/v1/orgs/[org]/records': EVERYBODY,
  'POST /api/v1/orgs/[org]/records': 'global partner account',
  'GET /api/v1/orgs/[org]/records/[id]': EVERYBODY,
  'PATCH /api/v1/orgs/[org]/records/[id]': 'global partner account',
  'DELETE /api/v1/orgs/[org]/records/[id]': 'global partner account',
  'GET /api/v1/orgs/[org]/designations': EVERYBODY,
  'GET /api/v1/orgs/[org]/designations/[designation]': EVERYBODY,
  'PUT /api/v1/orgs/[org]/designations/[designation]': 'global partner',
  'DELETE /api/v1/orgs/[org]/designations/[designation]': 'global partner',
  'GET /api/v1/orgs/[org]/designations/legacy': EVERYBODY,
  'PUT /api/v1/orgs/[org]/designations/legacy': 'global partner',
  'GET /api/v1/orgs/[org]/imports': EVERYBODY,
  'POST /api/v1/orgs/[org]/imports': 'global partner',
  'GET /api/v1/orgs/[org]/imports/[id]': EVERYBODY,
  'DELETE /api/v1/orgs/[org]/imports/[id]': 'global partner',
  'GET /api/v1/orgs/[org]/imports/[id]/rejected': 'global partner',
  'GET /api/v1/orgs/[org]/imports/[id]/events': EVERYBODY,
  'POST /api/v1/orgs/[org]/imports/[id]/retry': 'global partner',
  'POST /api/v1/orgs/[org]/uploads': 'global partner',
  'GET /api/v1/orgs/[org]/uploads/[id]': 'global partner',
  'PATCH /api/v1/orgs/[org]/uploads/[id]': 'global partner',
  'DELETE /api/v1/orgs/[org]/uploads/[id]': 'global partner',
  'GET /api/v1/orgs/[org]/uploads/[id]/inspection': 'global partner',
  'GET /api/v1/orgs/[org]/import-mappings': EVERYBODY,
  'POST /api/v1/orgs/[org]/import-mappings': 'global partner',
  'DELETE /api/v1/orgs/[org]/import-mappings/[id]': 'global partner',
  'GET /api/v1/orgs/[org]/locations': EVERYBODY,
  'POST /api/v1/orgs/[org]/locations': 'global account',
  'PATCH /api/v1/orgs/[org]/locations/[id]': 'global account',
  'GET /api/v1/orgs/[org]/dates': EVERYBODY,
  'GET /api/v1/orgs/[org]/guideline-checks': EVERYBODY,
  'PUT /api/v1/orgs/[org]/guideline-checks/dismissals': 'global partner account',
  'DELETE /api/v1/orgs/[org]/guideline-checks/dismissals': 'global partner account',
  'GET /api/v1/orgs/[org]/guideline-checks/limits': EVERYBODY,
  'PUT /api/v1/orgs/[org]/guideline-checks/limits': 'global partner account',
  'GET /api/v1/orgs/[org]/calendar': 'global partner account',
  'POST /api/v1/orgs/[org]/calendar': 'global partner account',
  'DELETE /api/v1/orgs/[org]/calendar': 'global partner account',
  'GET /api/v1/orgs/[org]/search': EVERYBODY,
  'POST /api/v1/orgs/[org]/links/check': EVERYBODY,
  'GET /api/v1/orgs/[org]/class-matches': EVERYBODY,
  'PUT /api/v1/orgs/[org]/class-matches': 'global partner account',
  'DELETE /api/v1/orgs/[org]/class-matches': 'global partner account',
  'GET /api/v1/orgs/[org]/codes': EVERYBODY,
  'POST /api/v1/orgs/[org]/codes': 'global partner account',
  'DELETE /api/v1/orgs/[org]/codes': 'global partner account',
  'POST /api/v1/orgs/[org]/codes/reveal': 'global partner account',
  'GET /api/v1/orgs/[org]/attachments': 'global partner account executive',
  'POST /api/v1/orgs/[org]/attachments': 'global partner account',
  'GET /api/v1/orgs/[org]/attachments/[id]': 'global partner account executive',
  'DELETE /api/v1/orgs/[org]/attachments/[id]': 'global partner account',
  'GET /api/v1/orgs/[org]/personal-data': 'global',
  'PUT /api/v1/orgs/[org]/personal-data/retention': 'global',
  'POST /api/v1/orgs/[org]/personal-data/find': 'global',
  'POST /api/v1/orgs/[org]/personal-data/export': 'global',
  'POST /api/v1/orgs/[org]/personal-data/erase': 'global',
  'GET /api/v1/orgs/[org]/end-of-programme': 'global',
  'PUT /api/v1/orgs/[org]/end-of-programme': 'global',
  'PUT /api/v1/orgs/[org]/end-of-programme/steps': 'global',
  'POST /api/v1/orgs/[org]/end-of-programme/deletion': 'global',
  'GET /api/v1/orgs/[org]/audit-pack': 'global partner account',
  'GET /api/v1/orgs/[org]/certificates': 'global partner account executive',
  'POST /api/v1/orgs/[org]/certificates': 'global partner account',
  'POST /api/v1/orgs/[org]/certificates/recorded': 'global partner account',
  'GET /api/v1/orgs/[org]/certificates/[id]': 'global partner account executive',
  'DELETE /api/v1/orgs/[org]/certificates/[id]': 'global partner account',
  'GET /api/v1/orgs/[org]/roles': `${EVERYBODY} none`,
  'GET /api/v1/orgs/[org]/settings/mct-checking': EVERYBODY,
  'PUT /api/v1/orgs/[org]/settings/mct-checking': 'global partner',
  'GET /api/v1/orgs/[org]/settings/second-factor': EVERYBODY,
  'PUT /api/v1/orgs/[org]/settings/second-factor': 'global partner',
  'GET /api/v1/orgs/[org]/trainers': 'global partner account executive',
  'POST /api/v1/orgs/[org]/trainers': 'global partner',
  'DELETE /api/v1/orgs/[org]/trainers': 'global partner',
  'GET /api/v1/orgs/[org]/trainers/credentials': 'global partner account executive',
  'POST /api/v1/orgs/[org]/trainers/credentials': 'global partner',
  'DELETE /api/v1/orgs/[org]/trainers/credentials': 'global partner',
  'GET /api/v1/orgs/[org]/tokens': EVERYBODY,
  'POST /api/v1/orgs/[org]/tokens': EVERYBODY,
  'DELETE /api/v1/orgs/[org]/tokens/[id]': EVERYBODY,
  'PUT /api/v1/orgs/[org]/locations/[id]/designations': 'global partner account',
  'GET /api/v1/orgs/[org]/locations/[id]/merge': 'global account',
  'POST /api/v1/orgs/[org]/locations/[id]/merge': 'global account',
  'GET /api/v1/orgs/[org]/users': 'global account',
  'POST /api/v1/orgs/[org]/users': 'global account',
  'GET /api/v1/orgs/[org]/users/[id]': 'global account',
  'PATCH /api/v1/orgs/[org]/users/[id]': 'global account',
  'POST /api/v1/orgs/[org]/users/[id]/link': 'global account',
  'DELETE /api/v1/orgs/[org]/users/[id]/sessions': 'global account',
  'DELETE /api/v1/orgs/[org]/users/[id]/sessions/[session]': 'global account',
  'GET /api/v1/orgs/[org]/access-requests': 'global account',
  'POST /api/v1/orgs/[org]/access-requests': `${EVERYBODY} none`,
  'PATCH /api/v1/orgs/[org]/access-requests/[id]': 'global account',
  'GET /api/v1/orgs/[org]/sign-in': 'global',
  'POST /api/v1/orgs/[org]/sign-in/issuers': 'global',
  'DELETE /api/v1/orgs/[org]/sign-in/issuers': 'global',
  'POST /api/v1/orgs/[org]/sign-in/app-roles': 'global',
  'DELETE /api/v1/orgs/[org]/sign-in/app-roles': 'global',
  'GET /api/v1/orgs/[org]/solutions-partner/trends': EVERYBODY,
  'GET /api/v1/orgs/[org]/solutions-partner/falling-out': EVERYBODY,
  'GET /api/v1/orgs/[org]/solutions-partner/plan': EVERYBODY,
  'GET /api/v1/orgs/[org]/solutions-partner/what-if': EVERYBODY,
  'GET /api/v1/orgs/[org]/solutions-partner/scenarios': EVERYBODY,
  'POST /api/v1/orgs/[org]/solutions-partner/scenarios': 'global partner account executive',
  'DELETE /api/v1/orgs/[org]/solutions-partner/scenarios/[id]': 'global partner account executive',
  'GET /api/v1/orgs/[org]/solutions-partner/changes': EVERYBODY,
  'GET /api/v1/orgs/[org]/solutions-partner/reconciliations': 'global partner account',
  'POST /api/v1/orgs/[org]/solutions-partner/reconciliations': 'global partner',
  'GET /api/v1/orgs/[org]/solutions-partner/reconciliations/[id]': 'global partner account',
  'PATCH /api/v1/orgs/[org]/solutions-partner/reconciliations/[id]': 'global partner',
  'DELETE /api/v1/orgs/[org]/solutions-partner/reconciliations/[id]': 'global partner',
  'PUT /api/v1/orgs/[org]/solutions-partner/reconciliations/[id]/figures': 'global partner',
  'POST /api/v1/orgs/[org]/solutions-partner/reconciliations/[id]/figures': 'global partner',
  'PUT /api/v1/orgs/[org]/solutions-partner/reconciliations/[id]/states': 'global partner',
  'GET /api/v1/orgs/[org]/solutions-partner/reconciliations/[id]/solution': 'global partner account',
  'GET /api/v1/orgs/[org]/solutions-partner/reconciliations/[id]/case': 'global partner account',
  'GET /api/v1/orgs/[org]/solutions-partner/rules': EVERYBODY,
  'GET /api/v1/orgs/[org]/solutions-partner/rule-overrides': EVERYBODY,
  'POST /api/v1/orgs/[org]/solutions-partner/rule-overrides': 'global partner',
  'DELETE /api/v1/orgs/[org]/solutions-partner/rule-overrides/[id]': 'global partner',
  'GET /api/v1/orgs/[org]/solutions-partner/snapshots': EVERYBODY,
  'POST /api/v1/orgs/[org]/solutions-partner/snapshots': 'global partner account',
  'GET /api/v1/orgs/[org]/solutions-partner/snapshots/[id]': EVERYBODY,
  'GET /api/v1/orgs/[org]/training-services/qualification': EVERYBODY,
  'GET /api/v1/orgs/[org]/training-services/[metric]/line-items': EVERYBODY,
  'GET /api/v1/orgs/[org]/training-services/forecast': EVERYBODY,
  'GET /api/v1/orgs/[org]/training-services/missing-data': EVERYBODY,
  'GET /api/v1/orgs/[org]/training-services/[metric]/imports': EVERYBODY,
  'GET /api/v1/orgs/[org]/training-services/trends': EVERYBODY,
  'GET /api/v1/orgs/[org]/training-services/falling-out': EVERYBODY,
  'GET /api/v1/orgs/[org]/training-services/plan': EVERYBODY,
  'GET /api/v1/orgs/[org]/training-services/what-if': EVERYBODY,
  'GET /api/v1/orgs/[org]/training-services/scenarios': EVERYBODY,
  'POST /api/v1/orgs/[org]/training-services/scenarios': 'global partner account executive',
  'DELETE /api/v1/orgs/[org]/training-services/scenarios/[id]': 'global partner account executive',
  'GET /api/v1/orgs/[org]/training-services/snapshots': EVERYBODY,
  'POST /api/v1/orgs/[org]/training-services/snapshots': 'global partner account',
  'GET /api/v1/orgs/[org]/training-services/snapshots/[id]': EVERYBODY,
  'GET /api/v1/orgs/[org]/training-services/changes': EVERYBODY,
  'GET /api/v1/orgs/[org]/training-services/rules': EVERYBODY,
  'GET /api/v1/orgs/[org]/training-services/rule-overrides': EVERYBODY,
  'POST /api/v1/orgs/[org]/training-services/rule-overrides': 'global partner',
  'DELETE /api/v1/orgs/[org]/training-services/rule-overrides/[id]': 'global partner',
  'GET /api/v1/orgs/[org]/training-services/reconciliations': 'global partner account',
  'POST /api/v1/orgs/[org]/training-services/reconciliations': 'global partner',
  'GET /api/v1/orgs/[org]/training-services/reconciliations/[id]': 'global partner account',
  'PATCH /api/v1/orgs/[org]/training-services/reconciliations/[id]': 'global partner',
  'DELETE /api/v1/orgs/[org]/training-services/reconciliations/[id]': 'global partner',
  'PUT /api/v1/orgs/[org]/training-services/reconciliations/[id]/figures': 'global partner',
  'POST /api/v1/orgs/[org]/training-services/reconciliations/[id]/figures': 'global partner',
  'POST /api/v1/orgs/[org]/training-services/reconciliations/[id]/rows': 'global partner',
  'DELETE /api/v1/orgs/[org]/training-services/reconciliations/[id]/rows': 'global partner',
  'GET /api/v1/orgs/[org]/training-services/reconciliations/[id]/differences': 'global partner account',
  'PUT /api/v1/orgs/[org]/training-services/reconciliations/[id]/states': 'global partner',
  'GET /api/v1/orgs/[org]/training-services/reconciliations/[id]/solution': 'global partner account',
  'GET /api/v1/orgs/[org]/training-services/reconciliations/[id]/case': 'global partner account',
}

/** Decide what a page or answer shows, or wait for the routes of the next issue. */
const NO_ROUTE_OF_ITS_OWN: Action[] = ['personal-data:read', 'tokens:manage']

const ROLE_OF: Record<string, Role> = {
  global: 'global_admin',
  partner: 'partner_admin',
  account: 'account_admin',
  executive: 'executive_viewer',
  viewer: 'viewer',
  none: 'none',
}
const allowedBy = (names: string): Role[] =>
  ROLES.filter((role) => names.split(' ').some((name) => ROLE_OF[name] === role))

const routes = walkRoutes().filter(({ page, pattern }) => !page && pattern in ORG_EXAMPLES)
const served = routes.flatMap(({ pattern, methods }) => methods.map((method) => `${method} ${pattern}`))
type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>

let fixture: Fixture
const cookies = new Map<Role, string>()
const tokens = new Map<Role, string>()

beforeAll(async () => {
  fixture = await authFixture()
  for (const role of ROLES) {
    const { id } = await person(fixture, null)
    await grantMembership(fixture.db, { orgId: fixture.acme, userId: id, role })
    cookies.set(role, (await sessionCookie(await sessionFor(fixture, id))).split(';')[0] ?? '')
    if (role === 'none') continue
    const granted: GrantedRole = role
    tokens.set(
      role,
      await createToken(fixture.db, { orgId: fixture.acme, role: granted, name: role, days: 1 }),
    )
  }
})
afterAll(() => fixture.close())

test('every route of an organization stands in the matrix, and no other', () => {
  expect(served.toSorted(), 'Say in MATRIX which roles may use the route.').toEqual(
    Object.keys(MATRIX).toSorted(),
  )
})

test('every action is asked for by a route', () => {
  const asked = Object.values(ORG_EXAMPLES).flatMap(({ actions }) => Object.values(actions))
  const idle = ACTIONS.filter((action) => !asked.includes(action))
  expect(idle).toEqual(NO_ROUTE_OF_ITS_OWN)
})

describe.each(served)('%s', (name) => {
  const [method = '', pattern = ''] = name.split(' ')
  const allowed = allowedBy(MATRIX[name] ?? '')

  test('the table of roles says the same', () => {
    const action = ORG_EXAMPLES[pattern]?.actions[method as 'GET']
    expect(ROLES.filter((role) => action && may(role, action))).toEqual(allowed)
  })

  test.each(ROLES)('%s, signed in', async (role) => {
    const status = await call(method, pattern, { cookie: cookies.get(role) ?? '' })
    expect(status === 403).toBe(!allowed.includes(role))
    expect([401, 500]).not.toContain(status)
  })

  test.each(ROLES.filter((role) => role !== 'none'))('%s, by token', async (role) => {
    const status = await call(method, pattern, { authorization: `Bearer ${tokens.get(role)}` })
    // What only a person may is refused to every token, where nothing else was wrong before.
    const personOnly = ORG_EXAMPLES[pattern]?.personOnly?.includes(method as 'GET')
    if (!(personOnly && status === 403)) expect(status === 403).toBe(!allowed.includes(role))
    expect([401, 500]).not.toContain(status)
  })

  test('nobody: 401', async () => {
    expect(await call(method, pattern, {})).toBe(401)
  })
})

/** With an id of nothing and an empty body: who may gets past the role and no further. */
async function call(method: string, pattern: string, headers: Record<string, string>): Promise<number> {
  const { file, place } = routes.find((one) => one.pattern === pattern) ?? {}
  const handlers: Record<string, Handler> = await import(/* @vite-ignore */ String(file))
  const handler = handlers[method]
  if (!handler) throw new Error(`${pattern} exports no ${method}`)
  const query = `?x=${randomBytes(4).toString('hex')}&format=json&limit=1`
  const request = new Request(`${HERE}/api/v1/orgs/acme${query}`, {
    method,
    headers: { host: new URL(HERE).host, ...headers },
    ...(method === 'GET' ? {} : { body: '' }),
  })
  const params = { org: 'acme', ...place, id: '999999', metric: 'courseware-completions' }
  const response = await handler(request, { params: Promise.resolve(params) })
  await response.body?.cancel()
  return response.status
}
