import { json, type OrgExample } from './example'

/** Classes, and the links and codes of their learners. */
export const LINK_EXAMPLES: Record<string, OrgExample> = {
  '/[org]/delivery/links': {
    actions: { GET: 'links:check' },
    queries: (ids) => ['', `?course=AZ-104T00&location=${ids.externalId}`, '?course=AZ-104T00'],
  },
  '/api/v1/orgs/[org]/links/check': {
    actions: { POST: 'links:check' },
    bodies: { POST: json({ urls: ['https://aka.ms/az-104'] }) },
  },
}
