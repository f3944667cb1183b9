import type { OrgExample } from './example'

/** Trainers, and the setting that says what they decide. */
export const REGISTER_EXAMPLES: Record<string, OrgExample> = {
  '/[org]/trainers': {
    actions: { GET: 'trainers:read' },
    queries: () => ['', '?add=M-1&after=M-0'],
  },
  '/api/v1/orgs/[org]/trainers': {
    actions: { GET: 'trainers:read', POST: 'trainers:write', DELETE: 'trainers:write' },
    bodies: {
      POST: (_, nonce) => JSON.stringify({ mctId: `Tried ${nonce}`, activeFrom: '2026-01-01' }),
      DELETE: (_, nonce) => JSON.stringify({ mctId: `Nobody ${nonce}` }),
    },
    answers: { DELETE: () => 404 },
  },
  '/api/v1/orgs/[org]/trainers/credentials': {
    actions: { GET: 'trainers:read', POST: 'trainers:write', DELETE: 'trainers:write' },
    queries: ({ trainer }) => ['', `?mct_id=${encodeURIComponent(trainer)}`],
    bodies: {
      POST: (_, nonce) =>
        JSON.stringify({ mctId: `Tried ${nonce}`, credential: 'AZ-104', achievedOn: '2026-01-01' }),
      DELETE: (_, nonce) =>
        JSON.stringify({ mctId: `Nobody ${nonce}`, credential: 'AZ-104', achievedOn: '2026-01-01' }),
    },
    answers: { DELETE: () => 404 },
  },
  '/api/v1/orgs/[org]/settings/second-factor': {
    actions: { GET: 'settings:read', PUT: 'settings:write' },
    bodies: { PUT: () => JSON.stringify({ required: false }) },
  },
  '/api/v1/orgs/[org]/settings/mct-checking': {
    actions: { GET: 'settings:read', PUT: 'settings:write' },
    bodies: { PUT: (_, nonce) => JSON.stringify({ checking: nonce % 2 === 0 }) },
  },
}
