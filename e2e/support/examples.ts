import { CAPABILITY_EXAMPLES } from './capability-examples'
import { CHECKS_EXAMPLES } from './checks-examples'
import { DATES_EXAMPLES } from './dates-examples'
import { DELIVERY_EXAMPLES } from './delivery-examples'
import { DESIGNATION_EXAMPLES } from './designation-examples'
import { type Ids, json, type OrgExample } from './example'
import { EXPLORE_EXAMPLES } from './explore-examples'
import { FORECAST_EXAMPLES } from './forecast-examples'
import { HISTORY_EXAMPLES } from './history-examples'
import { LINK_EXAMPLES } from './link-examples'
import { PERSONAL_DATA_EXAMPLES } from './personal-data-examples'
import { PLAN_EXAMPLES } from './plan-examples'
import { PROOF_EXAMPLES } from './proof-examples'
import { RECONCILE_EXAMPLES } from './reconcile-examples'
import { RECORD_EXAMPLES } from './record-examples'
import { REGISTER_EXAMPLES } from './register-examples'
import { REPORT_EXAMPLES } from './report-examples'
import { SPECIALIZATION_EXAMPLES } from './specialization-examples'
import { TRENDS_EXAMPLES } from './trends-examples'

/** One that the server is set up for, and one that the organizations let in. */
export const EXAMPLE_ISSUER = 'https://id.example'
export const TRUSTED_ISSUER = 'https://trusted.example'

const byId = (name: keyof Ids) => (ids: Ids) => ({ id: String(ids[name]) })

export const ORG_EXAMPLES: Record<string, OrgExample> = {
  ...REGISTER_EXAMPLES,
  ...RECONCILE_EXAMPLES,
  ...FORECAST_EXAMPLES,
  ...EXPLORE_EXAMPLES,
  ...CAPABILITY_EXAMPLES,
  ...CHECKS_EXAMPLES,
  ...DATES_EXAMPLES,
  ...LINK_EXAMPLES,
  ...PROOF_EXAMPLES,
  ...RECORD_EXAMPLES,
  ...SPECIALIZATION_EXAMPLES,
  ...DELIVERY_EXAMPLES,
  ...DESIGNATION_EXAMPLES,
  ...PERSONAL_DATA_EXAMPLES,
  ...TRENDS_EXAMPLES,
  ...PLAN_EXAMPLES,
  ...REPORT_EXAMPLES,
  ...HISTORY_EXAMPLES,
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
  // What was looked for stands in the page: it names nothing of an organization's own.
  '/[org]/search': {
    actions: { GET: 'qualification:read' },
    // Of each something is found beside it: one find alone is gone to.
    queries: () => ['', '?q=company', '?q=pl', '?q=csv', '?q=AZ-104'],
  },
  '/[org]/imports': { actions: { GET: 'imports:read' } },
  '/[org]/imports/[id]': { actions: { GET: 'imports:read' }, params: byId('import') },
  '/[org]/catalogue': { actions: { GET: 'catalogue:read' }, queries: () => ['', '?add=course:AZ-104T00'] },
  '/[org]/locations': {
    actions: { GET: 'locations:read' },
    queries: (ids) => [
      '',
      `?edit=${ids.location}`,
      `?allow=${ids.location}`,
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
  '/api/v1/orgs/[org]/search': { actions: { GET: 'qualification:read' }, queries: () => ['', '?q=re'] },
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
  '/api/v1/orgs/[org]/imports/[id]/events': { actions: { GET: 'imports:read' }, params: byId('import') },
  '/api/v1/orgs/[org]/imports/[id]/retry': {
    actions: { POST: 'imports:write' },
    params: byId('refused'),
  },
  '/api/v1/orgs/[org]/uploads': {
    actions: { POST: 'imports:write' },
    bodies: { POST: json({ fileName: 'tried.csv', bytes: 10 }) },
  },
  '/api/v1/orgs/[org]/uploads/[id]': {
    actions: { GET: 'imports:write', PATCH: 'imports:write', DELETE: 'imports:write' },
    params: byId('upload'),
  },
  '/api/v1/orgs/[org]/uploads/[id]/inspection': {
    actions: { GET: 'imports:write' },
    params: byId('upload'),
    queries: () => ['', '?kind=exam-unit-purchases'],
  },
  '/api/v1/orgs/[org]/import-mappings': {
    actions: { GET: 'imports:read', POST: 'imports:write' },
    bodies: {
      POST: json({
        headers: ['A', 'B'],
        mapping: {
          kind: 'courses',
          columns: { number: 'A', title: 'B' },
          dateOrder: 'iso',
          decimal: '.',
          separator: ',',
          sheet: null,
          identity: 'column',
        },
      }),
    },
  },
  '/api/v1/orgs/[org]/import-mappings/[id]': {
    actions: { DELETE: 'imports:write' },
    params: byId('mapping'),
  },
  '/api/v1/orgs/[org]/locations': {
    actions: { GET: 'locations:read', POST: 'locations:write' },
    bodies: { POST: (_, nonce) => JSON.stringify({ externalId: String(5_000_000 + nonce), name: 'Own' }) },
  },
  '/api/v1/orgs/[org]/locations/[id]/designations': {
    actions: { PUT: 'badges:write' },
    params: byId('location'),
    bodies: { PUT: json({ badges: ['security'], benefits: [] }) },
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
    queries: () => ['', '?as_of=2026-11-21', '?format=csv'],
  },
}
