import type { AreaId } from '../../areas'
import { type Cite, citing, type Standing } from '../cited'
import type { DocumentId } from '../documents'
import {
  ADMIN,
  APP_ADV_23,
  APP_ADV_26,
  APP_INT_23,
  APP_INT_26,
  ARCHITECT,
  DAI_23,
  DAI_26,
  INFRA_ADV,
  INFRA_INT_23,
  INFRA_INT_26,
} from '../pools/azure'
import type { AreaRule, Gate, MetricRule, Pool, TrackRule } from '../shape'
import { VIRTUAL_MACHINE_SERVICES } from '../workload-sets'

/** Where the tables of one date stand, and how sure they are. */
export type Basis = { document: DocumentId; standing: Standing }

type Skills = { intermediate: Pool; advanced: Pool | null; place: string }
const SKILLS_23: readonly (readonly [AreaId, Skills])[] = [
  ['data-ai', { intermediate: DAI_23, advanced: null, place: 'Data & AI' }],
  [
    'digital-app-innovation',
    { intermediate: APP_INT_23, advanced: APP_ADV_23, place: 'Digital & App Innovation' },
  ],
  ['infrastructure', { intermediate: INFRA_INT_23, advanced: INFRA_ADV, place: 'Infrastructure' }],
]
const SKILLS_26: typeof SKILLS_23 = [
  ['data-ai', { intermediate: DAI_26, advanced: null, place: 'Data & AI' }],
  [
    'digital-app-innovation',
    { intermediate: APP_INT_26, advanced: APP_ADV_26, place: 'Digital & App Innovation' },
  ],
  ['infrastructure', { intermediate: INFRA_INT_26, advanced: INFRA_ADV, place: 'Infrastructure' }],
]

/** What a gate of a track asks and brings; `last`: people in the last step for the maximum, of Data & AI and of others. */
type Steps = { people: string; points: string; last: readonly [dataAi: string, others: string] }
const TWO: Steps = { people: '2', points: '0', last: ['10', '5'] }
const ONE: Steps = { people: '1', points: '4', last: ['8', '4'] }

/** Before July 2026 each Azure area had one track. */
export const azureAreas = (basis: Basis): AreaRule[] =>
  SKILLS_23.map(([id, skills]) => ({
    id,
    choice: { by: 'only' },
    tracks: [track('single', basis, '1000', skills, [ARCHITECT, ADMIN], TWO)],
  }))

/** From July 2026 on the class of the organization says which of two tracks counts. */
export function azureAreas2026(): AreaRule[] {
  const basis: Basis = { document: 'D26-az', standing: 'stated' }
  const share = citing('D26-az', 'SMB classification', 'stated')('4/5')
  return SKILLS_26.map(([id, skills]) => ({
    id,
    choice: { by: 'azure-class', share },
    tracks: [
      track('enterprise', basis, '1000', skills, [ADMIN, ARCHITECT], TWO),
      track('smb', basis, '500', skills, [ADMIN, ARCHITECT], ONE),
    ],
  }))
}

function track(
  id: TrackRule['id'],
  basis: Basis,
  least: string,
  skills: Skills,
  order: readonly Pool[],
  steps: Steps,
): TrackRule {
  return {
    id,
    metrics: [netCustomerAdds(basis, least), ...skilling(basis, skills, order, steps), ...success(basis)],
  }
}

function netCustomerAdds({ document, standing }: Basis, least: string): MetricRule {
  const cite = citing(document, 'Net customer adds', standing)
  return {
    id: 'net-customer-adds',
    max: cite('30'),
    threshold: cite('3'),
    perUnit: cite('10'),
    formula: { name: 'AZ-NET', least: cite(least) },
  }
}

/** Data & AI has both gates before one pool, the others one gate before each of two. */
function skilling(
  basis: Basis,
  { intermediate, advanced, place }: Skills,
  order: readonly Pool[],
  steps: Steps,
) {
  const cite = citing(basis.document, place, basis.standing)
  if (!advanced) return [stepsMetric('intermediate-certifications', cite, '40', order, intermediate, steps)]
  const others = citing(basis.document, 'Advanced certifications', basis.standing)
  return [
    stepsMetric('intermediate-certifications', cite, '20', [ADMIN], intermediate, steps),
    stepsMetric('advanced-certifications', others, '20', [ARCHITECT], advanced, steps),
  ]
}

function stepsMetric(
  id: MetricRule['id'],
  cite: Cite,
  max: string,
  before: readonly Pool[],
  last: Pool,
  { people, points, last: [dataAi, others] }: Steps,
): MetricRule {
  const gates = before.map(
    (pool, at): Gate => ({
      id: at === 0 ? 'step-1' : 'step-2',
      pool,
      people: cite(people),
      points: cite(points),
    }),
  )
  return {
    id,
    max: cite(max),
    threshold: cite(before.length > 1 ? dataAi : others),
    perUnit: cite('4'),
    formula: { name: 'STEPS', gates, last: cite(last), lastFromGates: false },
  }
}

function success({ document, standing }: Basis): MetricRule[] {
  const growth = citing(document, 'Usage growth', standing)
  const deployed = citing(document, 'Deployments', standing)
  return [
    {
      id: 'usage-growth',
      max: growth('20'),
      threshold: growth('20'),
      perUnit: growth('1'),
      formula: { name: 'AZ-GROWTH', minimum: growth('1000') },
    },
    {
      id: 'deployments',
      max: deployed('10'),
      threshold: deployed('5'),
      perUnit: deployed('2'),
      formula: { name: 'AZ-DEPLOY', without: deployed(VIRTUAL_MACHINE_SERVICES) },
    },
  ]
}
