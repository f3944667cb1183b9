import type { OrgExample } from './example'

const API = '/api/v1/orgs/[org]/specializations'
const PAGE = '/[org]/membership/solutions-partner/specializations'

/** Specializations, and what depends on a designation. */
export const SPECIALIZATION_EXAMPLES: Record<string, OrgExample> = {
  [PAGE]: {
    actions: { GET: 'qualification:read' },
    queries: () => ['', '?edit=threat-protection', '?edit=Never+heard'],
  },
  [API]: {
    actions: { GET: 'qualification:read', PUT: 'designations:write', DELETE: 'designations:write' },
    queries: () => ['', '?format=csv', '?format=tsv&raw=1'],
    bodies: {
      PUT: (_, nonce) => JSON.stringify({ specialization: `Tried ${nonce}`, anniversary: '2027-03-03' }),
      DELETE: (_, nonce) => JSON.stringify({ specialization: `Nobody ${nonce}` }),
    },
    answers: { DELETE: () => 404 },
  },
  '/api/v1/orgs/[org]/designations/[designation]/dependents': {
    actions: { GET: 'qualification:read' },
    params: () => ({ designation: 'security' }),
    queries: () => ['', '?format=csv', '?as_of=2024-03-01'],
  },
}
