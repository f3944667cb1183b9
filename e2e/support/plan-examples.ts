import type { Ctx } from '../../lib/context'
import { saveScenario } from '../../lib/what-if/save-scenario'
import type { OrgExample } from './example'

const API = '/api/v1/orgs/[org]/training-services'
const PAGE = '/[org]/membership/training-services'
/** By the rules of 2022, of which the organization has its own value with a reason. */
const LONG_AGO = '?as_of=2023-01-01'

/** @returns its id */
export async function keepScenario(ctx: Ctx, canary: string): Promise<number> {
  return (await saveScenario(ctx, { name: `Scenario ${canary}`, query: 'courseware_advanced=1' })).id
}

/** Months ahead: certifications will have ended, figures are carried on. */
const AHEAD = '?as_of=2027-09-01'

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
