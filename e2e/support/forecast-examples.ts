import type { OrgExample } from './example'

/** What may come, and what may be missing. */
export const FORECAST_EXAMPLES: Record<string, OrgExample> = {
  '/[org]/membership/training-services/forecast': {
    actions: { GET: 'qualification:read' },
    queries: () => ['', '?metric=survey-completions&area=security'],
  },
  '/api/v1/orgs/[org]/training-services/forecast': {
    actions: { GET: 'qualification:read' },
    queries: () => ['', '?format=csv', '?table=fan&metric=exam-unit-purchases&format=tsv'],
  },
  '/api/v1/orgs/[org]/training-services/missing-data': {
    actions: { GET: 'qualification:read' },
    queries: () => ['', '?format=csv&raw=1'],
  },
}
