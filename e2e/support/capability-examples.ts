import { type Ids, json, type OrgExample } from './example'

const API = '/api/v1/orgs/[org]/capability-score'
const PAGE = '/[org]/membership/solutions-partner'

const CERTIFICATION = { kind: 'certifications', field: 'certification' }
const SNAPSHOTS = '/api/v1/orgs/[org]/solutions-partner/snapshots'
const RULES = '/api/v1/orgs/[org]/solutions-partner/rules'
const OVERRIDES = '/api/v1/orgs/[org]/solutions-partner/rule-overrides'
const own = ({ capabilitySnapshot }: Ids) => ({ id: String(capabilitySnapshot) })
/** The page of snapshots that this one leads, however many are taken while others try. */
const beforeNext = ({ capabilitySnapshot }: Ids) => ['', `?before=${capabilitySnapshot + 1}`]

/** The capability score and what is behind it. */
export const CAPABILITY_EXAMPLES: Record<string, OrgExample> = {
  [PAGE]: {
    actions: { GET: 'qualification:read' },
    queries: () => ['', '?as_of=2023-01-15', '?as_of=2020-01-01', '?rule_set=pcs-2022-10'],
  },
  [`${PAGE}/[area]`]: {
    actions: { GET: 'qualification:read' },
    params: () => ({ area: 'infrastructure' }),
    queries: () => ['', '?details=net-customer-adds', '?as_of=2020-01-01'],
  },
  [`${PAGE}/customers`]: {
    actions: { GET: 'qualification:read' },
    queries: () => [
      '?area=infrastructure',
      '?area=modern-work&sort=usage-growth&effect=loss&search=a',
      '?as_of=2020-01-01',
    ],
  },
  [`${PAGE}/customers/[customer]`]: {
    actions: { GET: 'qualification:read' },
    params: ({ customer }) => ({ customer }),
    queries: () => ['', '?area=modern-work'],
  },
  [`${PAGE}/skilling`]: {
    actions: { GET: 'qualification:read' },
    queries: () => ['', '?area=security', '?as_of=2020-01-01'],
  },
  [API]: {
    actions: { GET: 'qualification:read' },
    queries: () => ['', '?format=csv', '?as_of=2026-11-10&rule_set=pcs-2022-10'],
  },
  '/[org]/names': {
    actions: { GET: 'imports:read' },
    queries: () => ['', '?kind=certifications&field=certification&name=Chat'],
  },
  [`${API}/qualification-window`]: {
    actions: { GET: 'qualification:read' },
    queries: () => ['', '?as_of=2023-10-05&format=csv'],
  },
  [`${API}/names`]: {
    actions: { GET: 'imports:read', PUT: 'imports:write' },
    queries: () => ['', '?format=csv'],
    bodies: {
      PUT: ({ recordName: name }) => JSON.stringify({ ...CERTIFICATION, name, means: 'azure-administrator' }),
    },
  },
  [`${API}/[area]/[metric]/rows`]: {
    actions: { GET: 'qualification:read' },
    params: () => ({ area: 'infrastructure', metric: 'net-customer-adds' }),
    queries: () => ['', '?track=smb&format=csv', '?format=tsv&raw=1'],
  },
  [`${PAGE}/history`]: { actions: { GET: 'qualification:read' }, queries: beforeNext },
  [`${PAGE}/history/[id]`]: { actions: { GET: 'qualification:read' }, params: own },
  '/api/v1/orgs/[org]/solutions-partner/changes': {
    actions: { GET: 'qualification:read' },
    queries: () => ['', '?from=2026-01-01&to=2026-11-21&format=csv'],
  },
  [`${PAGE}/rules`]: {
    actions: { GET: 'qualification:read' },
    queries: () => [
      '?area=security',
      '?as_of=2020-01-01',
      '?rule_set=pcs-2026-07&key=azureGrowth&value=single-months',
    ],
  },
  [RULES]: {
    actions: { GET: 'qualification:read' },
    queries: () => ['', '?as_of=2023-10-15&format=csv'],
  },
  [OVERRIDES]: {
    actions: { GET: 'qualification:read', POST: 'rules:write' },
    // A choice that holds already would be refused: a preview writes nothing.
    queries: () => ['?mode=preview', '?mode=preview&format=csv'],
    bodies: { POST: json({ ruleSet: 'pcs-2026-07', key: 'azureGrowth', value: 'single-months' }) },
    answers: { POST: () => 200 },
  },
  [`${OVERRIDES}/[id]`]: {
    actions: { DELETE: 'rules:write' },
    params: ({ decision }) => ({ id: String(decision) }),
    bodies: { DELETE: json({ reason: 'Tried' }) },
  },
  [SNAPSHOTS]: {
    actions: { GET: 'qualification:read', POST: 'snapshots:write' },
    queries: (ids) => [...beforeNext(ids), '?format=csv&raw=1'],
    bodies: { POST: json({}) },
  },
  [`${SNAPSHOTS}/[id]`]: {
    actions: { GET: 'qualification:read' },
    params: own,
    queries: () => ['', '?format=tsv'],
  },
}
