import type { OrgExample } from './example'

/** Until 31 Aug 2027 the certification counts that somebody holds. */
const LAST_SECURITY_ENGINEERS = '?refresh=2027-09-01'

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
  '/[org]/membership/solutions-partner/falling-out': {
    actions: { GET: 'qualification:read' },
    queries: () => ['', LAST_SECURITY_ENGINEERS],
  },
  '/api/v1/orgs/[org]/solutions-partner/falling-out': {
    actions: { GET: 'qualification:read' },
    queries: () => ['', LAST_SECURITY_ENGINEERS, `${LAST_SECURITY_ENGINEERS}&format=csv`],
  },
  '/[org]/membership/solutions-partner/trends': {
    actions: { GET: 'qualification:read' },
    queries: () => ['', '?criterion=security%2Fusage-growth&months=12'],
  },
  '/api/v1/orgs/[org]/solutions-partner/trends': {
    actions: { GET: 'qualification:read' },
    queries: () => ['', '?metric=deployments&area=modern-work', '?area=security&format=csv'],
  },
}
