import type { OrgExample } from './example'

const API = '/api/v1/orgs/[org]/training-services/[metric]'

/** Line items, as a page and as the API gives them, and the imports behind a score. */
export const EXPLORE_EXAMPLES: Record<string, OrgExample> = {
  '/[org]/membership/training-services/line-items': {
    actions: { GET: 'line-items:read' },
    // The address stands in the page: it names nothing of an organization's own.
    queries: () => [
      '',
      '?metric=survey-completions&counted=not_counted&sort=course',
      '?after=2026-01-31~R-1&sort=oldest',
      '?search=R&location=1234567&trainer=MCT-1',
      '?as_of=2020-01-01',
    ],
  },
  [`${API}/line-items`]: {
    actions: { GET: 'line-items:read' },
    params: () => ({ metric: 'courseware-completions' }),
    queries: ({ cursor }) => [
      '',
      '?format=tsv&raw=1',
      '?format=json&counted=not_counted',
      `?format=json&limit=500&after=${encodeURIComponent(cursor)}`,
      `?format=json&limit=500&before=${encodeURIComponent(cursor)}&sort=oldest`,
      '?format=json&limit=500&sort=location',
      '?format=json&limit=500&search=R',
      '?format=csv&location=1234567&month=2026-03&search=R',
    ],
  },
  [`${API}/imports`]: {
    actions: { GET: 'imports:read' },
    params: () => ({ metric: 'exam-unit-purchases' }),
    queries: () => ['', '?format=csv&as_of=2026-11-21'],
  },
}
