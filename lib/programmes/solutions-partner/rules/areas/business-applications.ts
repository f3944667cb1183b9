import type { TrackId } from '../../areas'
import { type Cite, type Cited, citing } from '../cited'
import type { DocumentId } from '../documents'
import {
  BA_ADV_22,
  BA_ADV_23,
  BA_ADV_26,
  BA_INT_23,
  BA_INT_26,
  BA_INT_2312,
} from '../pools/business-applications'
import { RATES_22, RATES_23, RATES_26 } from '../rates'
import type { AreaRule, MetricRule, Pool, Rates, TrackRule, WorkloadSet } from '../shape'
import { BA_REV_23, BA_REV_26 } from '../workload-sets'

/** What both tracks of one date have in common. */
type Basis = {
  /** Cites a place of the page of that date. */
  at: (place: string) => Cite
  /** Where the page does not say it. */
  intermediateAt?: Cite
  revenue: WorkloadSet
  rates: Cited<Rates>
  intermediate: Pool
  advanced: Pool
}
/** What tells the tracks apart. */
type Size = {
  least: Cited<string> | string
  people: string
  advanced: string
  base: string
  deployed: string
}

const LARGE: Size = { least: '1500', people: '20', advanced: '7', base: '50000', deployed: '10000' }
const SMALL: Size = { least: '250', people: '5', advanced: '2', base: '25000', deployed: '5000' }

/** In 2022 the market of the organization says which track counts. */
export function businessApplications2022(): AreaRule {
  const note = 'Carried back from June 2023: the values of 2022 are not public.'
  const basis: Basis = {
    at: (place) => citing('D23-ba', place, 'uncertain', note),
    revenue: BA_REV_23,
    rates: citing('TC-3812712', 'Rate card', 'stated', 'Portals is carried back from 2026.')(RATES_22),
    intermediate: BA_INT_23,
    advanced: BA_ADV_22,
  }
  const faq = citing('FAQ22', 'Requirements for Business Applications designation', 'stated')
  const least = citing(
    'D23-elig',
    'Net customer adds',
    'stated',
    'Stated there for SMB in August 2022.',
  )('500')
  return {
    id: 'business-applications',
    choice: { by: 'market' },
    tracks: [
      track('larger-markets', { ...basis, intermediateAt: faq }, LARGE),
      track('other-markets', basis, { ...SMALL, least }),
    ],
  }
}

/** From October 2023 on the revenue of single workloads says which track counts. */
export const businessApplications2023 = (): AreaRule => classified('D23-ba', BA_INT_23)
/** From December 2023 on without the app maker. */
export const businessApplications202312 = (): AreaRule => classified('D23-ba', BA_INT_2312)
export const businessApplications2026 = (): AreaRule => classified('D26-ba', BA_INT_26)

function classified(document: DocumentId, intermediate: Pool): AreaRule {
  const at = (place: string) => citing(document, place, 'stated')
  const is2026 = document === 'D26-ba'
  const revenue = is2026 ? BA_REV_26 : BA_REV_23
  const rates = is2026
    ? at('Rate card')(RATES_26)
    : citing(document, 'Rate card', 'stated', 'Portals is carried back from 2026.')(RATES_23)
  const basis: Basis = {
    at,
    revenue,
    rates,
    intermediate,
    advanced: is2026 ? BA_ADV_26 : BA_ADV_23,
  }
  const cite = at('Classification')
  return {
    id: 'business-applications',
    choice: { by: 'business-class', above: cite('5000'), pairs: cite('5'), workloads: cite(revenue) },
    tracks: [track('enterprise', basis, LARGE), track('smb', basis, SMALL)],
  }
}

function track(id: TrackId, basis: Basis, size: Size): TrackRule {
  const { at } = basis
  const net = at('Net customer adds')
  const least = typeof size.least === 'string' ? net(size.least) : size.least
  return {
    id,
    metrics: [
      {
        id: 'net-customer-adds',
        max: net('15'),
        threshold: net('5'),
        perUnit: net('3'),
        formula: { name: 'BA-NET', least, workloads: net(basis.revenue) },
      },
      people(
        'intermediate-certifications',
        basis.intermediateAt ?? at('Intermediate certifications'),
        '20',
        size.people,
        basis.intermediate,
      ),
      people('advanced-certifications', at('Advanced certifications'), '15', size.advanced, basis.advanced),
      ...success(basis, size),
    ],
  }
}

const people = (
  id: MetricRule['id'],
  cite: Cite,
  max: string,
  threshold: string,
  pool: Pool,
): MetricRule => ({
  id,
  max: cite(max),
  threshold: cite(threshold),
  perUnit: cite(`${max}/${threshold}`),
  formula: { name: 'PEOPLE', pool: cite(pool) },
})

function success({ at, rates }: Basis, size: Size): MetricRule[] {
  const growth = at('Usage growth')
  const deployed = at('Deployments')
  return [
    {
      id: 'usage-growth',
      max: growth('30'),
      threshold: growth('30'),
      perUnit: growth('1'),
      formula: { name: 'BA-GROWTH', minimum: at('Prerequisites')(size.base), rates },
    },
    {
      id: 'deployments',
      max: deployed('20'),
      threshold: deployed('5'),
      perUnit: deployed('4'),
      formula: { name: 'BA-DEPLOY', least: deployed(size.deployed), rates },
    },
  ]
}
