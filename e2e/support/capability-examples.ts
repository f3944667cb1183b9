import type { OrgExample } from './example'

const API = '/api/v1/orgs/[org]/capability-score'

/** The capability score and what is behind it. */
export const CAPABILITY_EXAMPLES: Record<string, OrgExample> = {
  [API]: {
    actions: { GET: 'qualification:read' },
    queries: () => ['', '?format=csv', '?as_of=2026-11-10&rule_set=pcs-2022-10'],
  },
}
