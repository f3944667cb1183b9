import { json, type OrgExample } from './example'

/** Classes, and the links and codes of their learners. */
export const LINK_EXAMPLES: Record<string, OrgExample> = {
  '/[org]/delivery/links': {
    actions: { GET: 'links:check' },
    queries: (ids) => ['', `?class=${ids.class}`, '?course=AZ-104T00&location=99999'],
  },
  '/[org]/delivery/codes': {
    actions: { GET: 'codes:read' },
    queries: (ids) => ['', `?code=${ids.code}`, '?page=2&class=C-1'],
  },
  '/api/v1/orgs/[org]/codes': {
    actions: { GET: 'codes:read', POST: 'codes:write', DELETE: 'codes:write' },
    bodies: {
      POST: (_, nonce) =>
        JSON.stringify({ code: `T${String(nonce % 100_000).padStart(5, '0')}`, classId: 'Tried' }),
      DELETE: (_, nonce) => JSON.stringify({ id: `nobody-${nonce}` }),
    },
    answers: { DELETE: () => 404 },
  },
  '/api/v1/orgs/[org]/codes/reveal': {
    actions: { POST: 'codes:reveal' },
    bodies: { POST: (ids) => JSON.stringify({ id: ids.code }) },
    answers: { POST: () => 200 },
  },
  '/api/v1/orgs/[org]/links/check': {
    actions: { POST: 'links:check' },
    bodies: { POST: json({ urls: ['https://aka.ms/az-104'] }) },
    answers: { POST: () => 200 },
  },
  '/[org]/delivery/matches': { actions: { GET: 'line-items:read' } },
  '/api/v1/orgs/[org]/class-matches': {
    actions: { GET: 'line-items:read', PUT: 'classes:write', DELETE: 'classes:write' },
    queries: (ids) => ['', `?class_id=${ids.class}`],
    bodies: {
      PUT: json({ classId: 'Tried' }),
      DELETE: json({ classId: 'Tried' }),
    },
  },
}
