import type { OrgExample } from './example'

/** What proves how a class was delivered. */
export const PROOF_EXAMPLES: Record<string, OrgExample> = {
  '/api/v1/orgs/[org]/attachments': {
    actions: { GET: 'attachments:read', POST: 'attachments:write' },
    queries: (ids) => [`?kind=class&id=${ids.class}&file_name=tried.txt`],
    bodies: { POST: (_, nonce) => `Proof ${nonce}` },
  },
  '/api/v1/orgs/[org]/attachments/[id]': {
    actions: { GET: 'attachments:read', DELETE: 'attachments:write' },
    params: (ids) => ({ id: String(ids.attachment) }),
  },
}
