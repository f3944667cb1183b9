import type { OrgExample } from './example'

/** What was and what leaves: places stand in the breakdown, a course of the own catalogue leaves on 1 Apr 2027. */
export const TRENDS_EXAMPLES: Record<string, OrgExample> = {
  '/[org]/membership/training-services/trends': {
    actions: { GET: 'qualification:read' },
    queries: () => ['', '?metric=survey-completions&area=security&by=course'],
  },
  '/[org]/membership/training-services/falling-out': {
    actions: { GET: 'qualification:read' },
    queries: () => ['', '?refresh=2027-04-01'],
  },
  '/api/v1/orgs/[org]/training-services/trends': {
    actions: { GET: 'qualification:read' },
    queries: () => ['', '?by=location', '?by=location&over=months&format=csv'],
  },
  '/api/v1/orgs/[org]/training-services/falling-out': {
    actions: { GET: 'qualification:read' },
    queries: () => ['', '?refresh=2027-04-01&format=tsv'],
  },
}
