import type { OrgExample } from './example'

/** The page that composes what other pages tell. */
export const REPORT_EXAMPLES: Record<string, OrgExample> = {
  '/[org]/membership/training-services/report': { actions: { GET: 'qualification:read' } },
  '/[org]/membership/solutions-partner/report': { actions: { GET: 'qualification:read' } },
}
