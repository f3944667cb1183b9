import { json, type OrgExample } from './example'

/** What is due when, and the calendar that is made of it. */
export const DATES_EXAMPLES: Record<string, OrgExample> = {
  '/[org]/membership/designations': { actions: { GET: 'qualification:read' } },
  '/[org]/dates': { actions: { GET: 'qualification:read' } },
  '/api/v1/orgs/[org]/dates': {
    actions: { GET: 'qualification:read' },
    queries: () => ['', '?format=csv', '?from=2026-01-01&to=2030-12-31'],
  },
  '/api/v1/orgs/[org]/calendar': {
    actions: { GET: 'calendar:write', POST: 'calendar:write', DELETE: 'calendar:write' },
    bodies: { POST: json({}) },
    personOnly: ['POST'],
    shared: ['DELETE'],
  },
}
