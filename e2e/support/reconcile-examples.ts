import type { Ids, OrgExample } from './example'

const id = ({ reconciliation }: { reconciliation: number }) => ({ id: String(reconciliation) })
const API = '/api/v1/orgs/[org]/training-services/reconciliations'
const PAGE = '/[org]/membership/training-services/reconcile'
const figure = { metric: 'exam-unit-purchases', value: '395.0' }

const scoresId = ({ capabilityReconciliation }: Ids) => ({ id: String(capabilityReconciliation) })
const SCORES = '/api/v1/orgs/[org]/solutions-partner/reconciliations'
const SCORES_PAGE = '/[org]/membership/solutions-partner/reconcile'
const score = { metric: 'score', area: 'security', value: '12.3' }
const WHY = '?metric=score&area=modern-work'

/** The six scores, which have no rows of their own. */
const OF_SCORES: Record<string, OrgExample> = {
  [SCORES_PAGE]: { actions: { GET: 'reconcile:read' }, queries: () => ['', '?metric=score&area=security'] },
  [`${SCORES_PAGE}/[id]`]: {
    actions: { GET: 'reconcile:read' },
    params: scoresId,
    queries: () => ['', '?why=score&area=modern-work'],
  },
  [SCORES]: {
    actions: { GET: 'reconcile:read', POST: 'reconcile:write' },
    queries: () => ['', '?format=csv'],
    bodies: {
      POST: (_, nonce) => JSON.stringify({ name: `Tried ${nonce}`, takenOn: '2026-10-21', figures: [score] }),
    },
  },
  [`${SCORES}/[id]`]: {
    actions: { GET: 'reconcile:read', PATCH: 'reconcile:write', DELETE: 'reconcile:write' },
    params: scoresId,
    queries: () => ['', '?format=csv'],
    bodies: { PATCH: (_, nonce) => JSON.stringify({ note: `Tried ${nonce}` }) },
  },
  [`${SCORES}/[id]/figures`]: {
    actions: { PUT: 'reconcile:write', POST: 'reconcile:write' },
    params: scoresId,
    bodies: {
      PUT: () => JSON.stringify({ figures: [score] }),
      POST: () => 'metric,area,value\nscore,security,12.5\n',
    },
  },
  [`${SCORES}/[id]/states`]: {
    actions: { PUT: 'reconcile:write' },
    params: scoresId,
    bodies: {
      PUT: (_, nonce) => JSON.stringify({ state: 'explained', note: `Tried ${nonce}`, filter: {} }),
    },
  },
  [`${SCORES}/[id]/solution`]: {
    actions: { GET: 'reconcile:read' },
    params: scoresId,
    queries: () => [WHY, `${WHY}&format=csv`],
  },
  [`${SCORES}/[id]/case`]: {
    actions: { GET: 'reconcile:read' },
    params: scoresId,
    queries: () => ['', '?format=csv', '?format=json'],
  },
}

/** What Partner Center shows, held against our own. */
export const RECONCILE_EXAMPLES: Record<string, OrgExample> = {
  ...OF_SCORES,
  [PAGE]: { actions: { GET: 'reconcile:read' }, queries: () => ['', '?metric=courseware-completions'] },
  [`${PAGE}/[id]`]: {
    actions: { GET: 'reconcile:read' },
    params: id,
    queries: () => [
      '',
      '?why=courseware-completions',
      '?kind=courseware-completions&side=only_here&state=open',
    ],
  },
  [API]: {
    actions: { GET: 'reconcile:read', POST: 'reconcile:write' },
    queries: () => ['', '?format=csv'],
    bodies: {
      POST: (_, nonce) =>
        JSON.stringify({ name: `Tried ${nonce}`, takenOn: '2026-10-21', figures: [figure] }),
    },
  },
  [`${API}/[id]`]: {
    actions: { GET: 'reconcile:read', PATCH: 'reconcile:write', DELETE: 'reconcile:write' },
    params: id,
    queries: () => ['', '?format=csv'],
    bodies: { PATCH: (_, nonce) => JSON.stringify({ note: `Tried ${nonce}` }) },
  },
  [`${API}/[id]/figures`]: {
    actions: { PUT: 'reconcile:write', POST: 'reconcile:write' },
    params: id,
    bodies: {
      PUT: () => JSON.stringify({ figures: [figure] }),
      POST: () => 'metric,value\nexam-unit-purchases,394.0\n',
    },
  },
  [`${API}/[id]/rows`]: {
    actions: { POST: 'reconcile:write', DELETE: 'reconcile:write' },
    params: id,
    queries: () => ['?kind=exam-unit-purchases'],
    bodies: {
      POST: ({ externalId }) =>
        `order_line_id,purchased_on,exam_number,units,location_id\nTRIED,2026-01-05,AZ-104,1,${externalId}\n`,
    },
  },
  [`${API}/[id]/differences`]: {
    actions: { GET: 'reconcile:read' },
    params: id,
    queries: () => ['?kind=courseware-completions', '?kind=courseware-completions&format=csv'],
  },
  [`${API}/[id]/states`]: {
    actions: { PUT: 'reconcile:write' },
    params: id,
    bodies: {
      PUT: (_, nonce) => JSON.stringify({ state: 'explained', note: `Tried ${nonce}`, filter: {} }),
    },
  },
  [`${API}/[id]/solution`]: {
    actions: { GET: 'reconcile:read' },
    params: id,
    queries: () => ['?metric=courseware-completions'],
  },
  [`${API}/[id]/case`]: {
    actions: { GET: 'reconcile:read' },
    params: id,
    queries: () => ['', '?format=csv', '?format=json'],
  },
}
