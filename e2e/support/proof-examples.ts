import type { OrgExample } from './example'

/** What proves how a class was delivered. */
export const PROOF_EXAMPLES: Record<string, OrgExample> = {
  '/api/v1/orgs/[org]/attachments': {
    actions: { GET: 'attachments:read', POST: 'attachments:write' },
    queries: (ids) => [`?kind=class&id=${ids.taught}&file_name=tried.txt`],
    namedInQuery: ['GET', 'POST'],
    bodies: { POST: (_, nonce) => `Proof ${nonce}` },
  },
  '/api/v1/orgs/[org]/attachments/[id]': {
    actions: { GET: 'attachments:read', DELETE: 'attachments:write' },
    params: (ids) => ({ id: String(ids.attachment) }),
  },
  '/api/v1/orgs/[org]/certificates': {
    actions: { GET: 'certificates:read', POST: 'certificates:write' },
    queries: (ids) => [`?class_id=${ids.taught}`],
    namedInQuery: ['GET'],
    bodies: {
      POST: (ids, nonce) =>
        JSON.stringify({
          classId: ids.taught,
          mctId: ids.trainer,
          courseTitle: 'Tried',
          learners: [`Nobody ${nonce}`],
        }),
    },
  },
  '/api/v1/orgs/[org]/certificates/recorded': {
    actions: { POST: 'certificates:write' },
    bodies: {
      POST: (_, nonce) =>
        JSON.stringify({
          classId: 'Tried',
          number: `Tried ${nonce}`,
          courseNumbers: ['AZ-104T00'],
          issuedOn: '2026-11-20',
        }),
    },
  },
  '/api/v1/orgs/[org]/certificates/[id]': {
    actions: { GET: 'certificates:read', DELETE: 'certificates:write' },
    params: (ids) => ({ id: String(ids.certificate) }),
  },
  '/[org]/delivery/audit-pack': { actions: { GET: 'line-items:read' } },
  '/api/v1/orgs/[org]/audit-pack': {
    actions: { GET: 'audit-pack:read' },
    queries: () => ['?from=2026-01-01&to=2026-12-31'],
  },
}
