import type { Action, Role } from '../../lib/auth/roles'
import { REGISTER_EXAMPLES } from './register-examples'
import type { Method } from './walk-routes'

/** Ids of one organization, to be put into addresses; `cursor` names one of its line items. */
export type Ids = {
  import: number
  location: number
  entry: number
  token: number
  otherLocation: number
  user: number
  request: number
  cursor: string
  externalId: string
  /** The MCT ID of a trainer. */
  trainer: string
}
type Bodies = Partial<Record<Method, (ids: Ids, nonce: number) => string>>

/** An example address of an organization's page or route. */
export type OrgExample = {
  /** Who may, by method. A page: who sees more than which role is missing. */
  actions: Partial<Record<Method, Action>>
  /** What stands for `[…]` besides the organization. */
  params?: (ids: Ids) => Record<string, string>
  /** Other addresses of the same page or route: what is added to the path. */
  queries?: (ids: Ids) => string[]
  bodies?: Bodies
  /** Refused to a token, whatever its role. */
  personOnly?: Method[]
  /** What else than 200 or 201 answers some roles that may. */
  answers?: Partial<Record<Method, (role: Role) => number>>
}

/** For what belongs to no organization: the answer for who is signed in, and for who is not. */
export type OtherExample = {
  params?: Record<string, string>
  answers: Partial<Record<Method, { signedIn: number; signedOut: number }>>
  bodies?: Bodies
  form?: true
  /** Ends the session: tried when everything else has been. */
  last?: true
}

/** One that the server is set up for, and one that the organizations let in. */
export const EXAMPLE_ISSUER = 'https://id.example'
export const TRUSTED_ISSUER = 'https://trusted.example'

const json = (value: unknown) => () => JSON.stringify(value)
const always = (status: number) => ({ signedIn: status, signedOut: status })
const byId = (name: keyof Ids) => (ids: Ids) => ({ id: String(ids[name]) })

export const ORG_EXAMPLES: Record<string, OrgExample> = {
  ...REGISTER_EXAMPLES,
  '/[org]/membership/training-services': {
    actions: { GET: 'qualification:read' },
    queries: () => [
      '',
      '?view=anniversary',
      '?area=security&details=survey-completions',
      '?details=courseware-completions',
      '?details=average-response-score&of=base&as_of=2024-05-05',
      '?as_of=2020-01-01',
    ],
  },
  '/[org]/imports': { actions: { GET: 'imports:read' } },
  '/[org]/imports/[id]': { actions: { GET: 'imports:read' }, params: byId('import') },
  '/[org]/catalogue': { actions: { GET: 'catalogue:read' }, queries: () => ['', '?add=course:AZ-104T00'] },
  '/[org]/locations': {
    actions: { GET: 'locations:read' },
    queries: (ids) => [
      '',
      `?edit=${ids.location}`,
      `?merge=${ids.location}`,
      `?merge=${ids.location}&into=${ids.otherLocation}`,
    ],
  },
  '/[org]/users': { actions: { GET: 'users:write' } },
  '/[org]/users/[id]': { actions: { GET: 'users:write' }, params: byId('user') },
  '/[org]/sign-in': {
    actions: { GET: 'sign-in:write' },
    queries: () => ['', '?issuer=https%3A%2F%2Fid.example&role=Admins'],
  },
  '/[org]/settings': { actions: { GET: 'settings:read' } },
  '/[org]/tokens': { actions: { GET: 'tokens:write' } },
  '/[org]/audit': {
    actions: { GET: 'audit:read' },
    queries: () => [
      '',
      '?actor=operator&action=location.add&from=2026-01-01',
      '?action=organization.create',
      '?action=no.such&from=yesterday',
    ],
  },
  '/[org]/roles': { actions: { GET: 'roles:read' } },
  '/api/v1/orgs/[org]': {
    actions: { GET: 'settings:read', PATCH: 'settings:write' },
    bodies: { PATCH: json({ timeZone: 'UTC' }) },
  },
  '/api/v1/orgs/[org]/audit': {
    actions: { GET: 'audit:read' },
    queries: () => ['', '?format=csv', '?limit=50', '?limit=1&actor=operator&action=settings.update'],
  },
  '/api/v1/orgs/[org]/roles': { actions: { GET: 'roles:read' } },
  '/api/v1/orgs/[org]/catalogue': {
    actions: { GET: 'catalogue:read', POST: 'catalogue:write' },
    bodies: {
      POST: json({ type: 'exam', number: 'ZZ-900', title: 'Own', area: 'security', programValue: '1' }),
    },
  },
  '/api/v1/orgs/[org]/catalogue/[id]': { actions: { DELETE: 'catalogue:write' }, params: byId('entry') },
  '/api/v1/orgs/[org]/catalogue/import': {
    actions: { POST: 'catalogue:write' },
    bodies: {
      POST: () => 'type,number,title,solution_area,program_value\nexam,ZZ-901,Own,Security,1\n',
    },
  },
  '/api/v1/orgs/[org]/imports': {
    actions: { GET: 'imports:read', POST: 'imports:write' },
    queries: () => ['?kind=exam-unit-purchases'],
    bodies: {
      POST: ({ externalId }) =>
        `order_line_id,purchased_on,exam_number,units,location_id\nTRIED,2026-01-05,AZ-104,1,${externalId}\n`,
    },
  },
  '/api/v1/orgs/[org]/imports/[id]': {
    actions: { GET: 'imports:read', DELETE: 'imports:write' },
    params: byId('import'),
  },
  '/api/v1/orgs/[org]/imports/[id]/rejected': {
    actions: { GET: 'rejects:read' },
    params: byId('import'),
    queries: () => ['', '?raw=1'],
  },
  '/api/v1/orgs/[org]/locations': {
    actions: { GET: 'locations:read', POST: 'locations:write' },
    bodies: { POST: (_, nonce) => JSON.stringify({ externalId: String(5_000_000 + nonce), name: 'Own' }) },
  },
  '/api/v1/orgs/[org]/locations/[id]': {
    actions: { PATCH: 'locations:write' },
    params: byId('location'),
    bodies: { PATCH: json({ name: 'Taken over' }) },
  },
  '/api/v1/orgs/[org]/tokens': {
    actions: { GET: 'tokens:write', POST: 'tokens:write' },
    bodies: {
      POST: ({ location }, nonce) =>
        JSON.stringify({ name: `Tried ${nonce}`, role: 'viewer', locationIds: [location] }),
    },
    personOnly: ['POST'],
  },
  '/api/v1/orgs/[org]/tokens/[id]': { actions: { DELETE: 'tokens:write' }, params: byId('token') },
  '/api/v1/orgs/[org]/locations/[id]/merge': {
    actions: { GET: 'locations:write', POST: 'locations:write' },
    params: byId('location'),
    queries: ({ otherLocation }) => [`?into=${otherLocation}`],
    bodies: { POST: ({ otherLocation }) => JSON.stringify({ into: otherLocation }) },
  },
  '/api/v1/orgs/[org]/users': {
    actions: { GET: 'users:write', POST: 'users:write' },
    bodies: { POST: (_, nonce) => JSON.stringify({ email: `new${nonce}@nowhere.example`, role: 'viewer' }) },
  },
  '/api/v1/orgs/[org]/users/[id]': {
    actions: { GET: 'users:write', PATCH: 'users:write' },
    params: byId('user'),
    bodies: { PATCH: json({ role: 'partner_admin' }) },
  },
  '/api/v1/orgs/[org]/users/[id]/link': {
    actions: { POST: 'users:write' },
    params: byId('user'),
    bodies: { POST: json({}) },
  },
  '/api/v1/orgs/[org]/users/[id]/sessions': { actions: { DELETE: 'users:write' }, params: byId('user') },
  '/api/v1/orgs/[org]/users/[id]/sessions/[session]': {
    actions: { DELETE: 'users:write' },
    params: (ids) => ({ ...byId('user')(ids), session: 'none' }),
  },
  '/api/v1/orgs/[org]/access-requests': {
    actions: { GET: 'users:write', POST: 'access:ask' },
    bodies: { POST: json({ role: 'viewer' }) },
    personOnly: ['POST'],
    // Every role but none may do all that a viewer may.
    answers: { POST: (role) => (role === 'none' ? 201 : 409) },
  },
  '/api/v1/orgs/[org]/access-requests/[id]': {
    actions: { PATCH: 'users:write' },
    params: byId('request'),
    bodies: { PATCH: json({ outcome: 'granted' }) },
  },
  '/api/v1/orgs/[org]/sign-in': { actions: { GET: 'sign-in:write' } },
  '/api/v1/orgs/[org]/sign-in/issuers': {
    actions: { POST: 'sign-in:write', DELETE: 'sign-in:write' },
    bodies: {
      POST: json({ issuer: EXAMPLE_ISSUER }),
      DELETE: json({ issuer: EXAMPLE_ISSUER }),
    },
  },
  '/api/v1/orgs/[org]/sign-in/app-roles': {
    actions: { POST: 'sign-in:write', DELETE: 'sign-in:write' },
    bodies: {
      POST: json({ issuer: TRUSTED_ISSUER, appRole: 'Admins', role: 'global_admin' }),
      DELETE: json({ issuer: TRUSTED_ISSUER, appRole: 'Admins' }),
    },
  },
  '/api/v1/orgs/[org]/training-services/qualification': {
    actions: { GET: 'qualification:read' },
    queries: () => ['', '?as_of=2026-11-21'],
  },
  '/api/v1/orgs/[org]/training-services/[metric]/line-items': {
    actions: { GET: 'line-items:read' },
    params: () => ({ metric: 'courseware-completions' }),
    queries: ({ cursor }) => [
      '',
      '?format=tsv&raw=1',
      '?format=json&counted=not_counted',
      `?format=json&limit=500&after=${encodeURIComponent(cursor)}`,
    ],
  },
}

export const OTHER_EXAMPLES: Record<string, OtherExample> = {
  '/': { answers: { GET: always(307) } },
  '/account': { answers: { GET: { signedIn: 200, signedOut: 307 } } },
  '/new': { answers: { GET: { signedIn: 200, signedOut: 307 } } },
  '/portfolio': {
    answers: { GET: { signedIn: 200, signedOut: 307 } },
  },
  '/setup': { answers: { GET: always(200) } },
  '/sign-in': { answers: { GET: always(200) } },
  '/password/[token]': { params: { token: 'unknown' }, answers: { GET: always(200) } },
  '/api/health': { answers: { GET: always(200) } },
  '/api/auth/[...nextauth]': {
    params: { '...nextauth': 'session' },
    answers: { GET: always(200), POST: always(400) },
    bodies: { POST: json({}) },
  },
  '/api/sign-in': {
    answers: { POST: always(303) },
    bodies: { POST: (_, nonce) => `email=nobody${nonce}%40nowhere.example&password=wrong` },
    form: true,
  },
  '/api/sign-in/provider': { answers: { GET: always(303) } },
  '/api/sign-out': { answers: { POST: always(303) }, bodies: { POST: () => '' }, form: true, last: true },
  '/api/password': {
    answers: { POST: always(303) },
    bodies: { POST: () => 'token=unknown&password=a&repeat=b' },
    form: true,
  },
  '/api/join': {
    answers: { POST: always(303) },
    bodies: { POST: () => 'token=unknown' },
    form: true,
  },
  '/api/form': { answers: { POST: always(400) }, bodies: { POST: () => 'password=typed' }, form: true },
  '/api/preferences': {
    answers: { POST: always(303) },
    bodies: { POST: () => 'theme=dark&next=%2F' },
    form: true,
  },
  '/api/v1/account': {
    answers: { GET: { signedIn: 200, signedOut: 401 }, PATCH: { signedIn: 200, signedOut: 401 } },
    bodies: { PATCH: json({ timeZone: 'UTC' }) },
  },
  '/api/v1/account/password': {
    answers: { POST: { signedIn: 400, signedOut: 401 } },
    bodies: { POST: json({ current: 'a', password: 'too short' }) },
  },
  '/api/v1/account/sessions': { answers: { DELETE: { signedIn: 200, signedOut: 401 } } },
  '/api/v1/account/sessions/[id]': {
    params: { id: 'unknown' },
    answers: { DELETE: { signedIn: 404, signedOut: 401 } },
  },
  '/api/v1/demo': { answers: { DELETE: { signedIn: 403, signedOut: 401 } } },
  '/api/v1/orgs': {
    answers: { POST: { signedIn: 403, signedOut: 401 } },
    bodies: { POST: json({ name: 'Taken', slug: 'taken' }) },
  },
  '/api/v1/portfolio': { answers: { GET: { signedIn: 200, signedOut: 401 } } },
  '/api/v1/setup': {
    answers: { POST: always(404) },
    bodies: {
      POST: json({
        name: 'Taken',
        slug: 'taken',
        key: 'wrong',
        owner: { email: 'nobody@nowhere.example', password: 'correct horse battery' },
      }),
    },
  },
  '/api/v1/templates/[file]': { params: { file: 'survey-responses.csv' }, answers: { GET: always(200) } },
}
