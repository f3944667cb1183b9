import { json, type OrgExample } from './example'

const API = '/api/v1/orgs/[org]/guideline-checks'

/** What breaks the Guidelines, what was dismissed, and what it is held against. */
export const CHECKS_EXAMPLES: Record<string, OrgExample> = {
  '/[org]/delivery/checks': {
    actions: { GET: 'line-items:read' },
    queries: () => [
      '?state=all',
      '',
      '?id=identical-answers&as_of=2026-03-01&state=dismissed',
      '?dismiss=badge-without-designation&subject=9999999',
    ],
  },
  [API]: {
    actions: { GET: 'line-items:read' },
    queries: () => ['', '?state=all&format=csv', '?id=identical-answers&as_of=2026-03-01'],
  },
  [`${API}/dismissals`]: {
    actions: { PUT: 'checks:write', DELETE: 'checks:write' },
    bodies: {
      PUT: ({ externalId }) =>
        JSON.stringify({
          check: 'badge-without-designation',
          subject: externalId,
          reason: 'Tried',
          until: '2026-12-31',
        }),
      DELETE: (_, nonce) => JSON.stringify({ check: 'identical-answers', subject: `Nobody ${nonce}` }),
    },
    answers: { DELETE: () => 404 },
  },
  [`${API}/limits`]: {
    actions: { GET: 'line-items:read', PUT: 'checks:write' },
    bodies: { PUT: json({ identicalAnswers: 9 }) },
  },
}
