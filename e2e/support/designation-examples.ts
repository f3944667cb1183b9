import { json, type OrgExample } from './example'

const API = '/api/v1/orgs/[org]/designations'
const params = () => ({ designation: 'data-ai' })

/** What is held, and what was taken at anniversaries. */
export const DESIGNATION_EXAMPLES: Record<string, OrgExample> = {
  '/[org]/membership/designations/[designation]': {
    actions: { GET: 'qualification:read' },
    params,
    queries: () => ['', '?as_of=2024-03-01', '?as_of=2020-01-01'],
  },
  '/[org]/membership/designations/benefits': { actions: { GET: 'qualification:read' } },
  [API]: {
    actions: { GET: 'qualification:read' },
    queries: () => ['', '?format=csv', '?as_of=2024-03-01'],
  },
  [`${API}/[designation]`]: {
    actions: { GET: 'qualification:read', PUT: 'designations:write', DELETE: 'designations:write' },
    params,
    shared: ['DELETE'],
    queries: () => ['', '?as_of=2024-03-01'],
    bodies: {
      PUT: (_, nonce) =>
        JSON.stringify({ attainedOn: '2026-06-01', origin: 'bought', note: `Tried ${nonce}` }),
    },
  },
  [`${API}/legacy`]: {
    actions: { GET: 'qualification:read', PUT: 'designations:write' },
    bodies: { PUT: json({ competencies: [{ competency: 'datacenter', level: 'silver' }] }) },
  },
}
