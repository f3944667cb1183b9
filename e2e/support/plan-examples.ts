import type { Ctx } from '../../lib/context'
import { CAPABILITY_ROW } from '../../lib/programmes/solutions-partner/row'
import { saveScenario } from '../../lib/what-if/save-scenario'
import type { OrgExample } from './example'

const API = '/api/v1/orgs/[org]/training-services'
const PAGE = '/[org]/membership/training-services'
/** By the rules of 2022, of which the organization has its own value with a reason. */
const LONG_AGO = '?as_of=2023-01-01'

/** @returns their ids: of Training Services, and of the six areas */
export async function keepScenarios(ctx: Ctx, canary: string): Promise<{ scenario: number; tried: number }> {
  const name = `Scenario ${canary}`
  const scenario = await saveScenario(ctx, { name, query: 'courseware_advanced=1' })
  const tried = await saveScenario(ctx, { name, query: 'changes=lost:t1' }, CAPABILITY_ROW)
  return { scenario: scenario.id, tried: tried.id }
}

/** Months ahead: certifications will have ended, figures are carried on. */
const AHEAD = '?as_of=2027-09-01'

/** Somebody certified, and a customer who is new. */
const TRIED = '?changes=certified%3Aazure-administrator%3A1%3Bazure%3Anew-1%3Akeyvault%3Apal%3A1500'

/** What is to be done, and what would be. */
export const PLAN_EXAMPLES: Record<string, OrgExample> = {
  [`${PAGE}/plan`]: { actions: { GET: 'qualification:read' }, queries: () => ['', LONG_AGO] },
  [`${PAGE}/what-if`]: {
    actions: { GET: 'qualification:read' },
    queries: () => ['', '?courseware_advanced=120&surveys_security=-3&rule_set=tsp-2022-10'],
  },
  '/[org]/membership/solutions-partner/plan': {
    actions: { GET: 'qualification:read' },
    queries: () => ['', AHEAD],
  },
  '/api/v1/orgs/[org]/solutions-partner/plan': {
    actions: { GET: 'qualification:read' },
    queries: () => ['', AHEAD, '?format=csv'],
  },
  '/[org]/membership/solutions-partner/what-if': {
    actions: { GET: 'qualification:read' },
    queries: () => ['', TRIED],
  },
  '/api/v1/orgs/[org]/solutions-partner/what-if': {
    actions: { GET: 'qualification:read' },
    queries: () => ['', TRIED, `${TRIED}&format=csv`],
  },
  '/api/v1/orgs/[org]/solutions-partner/scenarios': {
    actions: { GET: 'qualification:read', POST: 'scenarios:write' },
    bodies: { POST: (_, nonce) => JSON.stringify({ name: `Tried ${nonce}`, query: TRIED.slice(1) }) },
  },
  '/api/v1/orgs/[org]/solutions-partner/scenarios/[id]': {
    actions: { DELETE: 'scenarios:write' },
    params: (ids) => ({ id: String(ids.tried) }),
  },
  [`${API}/plan`]: {
    actions: { GET: 'qualification:read' },
    queries: () => ['', LONG_AGO, '?format=csv'],
  },
  [`${API}/what-if`]: {
    actions: { GET: 'qualification:read' },
    queries: () => ['', '?exams_advanced=5&rule_set=tsp-2022-10', '?surveys_security=30&format=tsv'],
  },
  [`${API}/scenarios`]: {
    actions: { GET: 'qualification:read', POST: 'scenarios:write' },
    bodies: {
      POST: (_, nonce) => JSON.stringify({ name: `Tried ${nonce}`, query: 'exams_advanced=5' }),
    },
  },
  [`${API}/scenarios/[id]`]: {
    actions: { DELETE: 'scenarios:write' },
    params: (ids) => ({ id: String(ids.scenario) }),
  },
}
