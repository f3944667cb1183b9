import { THROUGH } from '../association-sets'
import { type Cite, citing } from '../cited'
import type { DocumentId } from '../documents'
import { MW_ADV_23, MW_ADV_26, MW_INT_23, MW_INT_26 } from '../pools/modern-work'
import type { AreaRule, Band, Customers, MetricRule, Option, Pool, TrackRule, WorkloadSet } from '../shape'
import { MODERN_WORK_22, MODERN_WORK_23, MODERN_WORK_26, MODERN_WORK_26_NET } from '../workload-sets'

/** What both tracks of one date have in common. */
type Basis = {
  document: DocumentId
  net: WorkloadSet
  used: WorkloadSet
  intermediate: Pool
  advanced: Pool
  promoted: boolean
  /** Of the deployments, whose unit is in doubt in 2026. */
  deployed: Cite
}
type Track = {
  id: 'enterprise' | 'smb'
  associations: Customers['associations']
  band: (cite: Cite, promoted: boolean) => Band
  net: string
  people: readonly [intermediate: string, advanced: string]
  /** The other option beside CPOR. */
  other: 'dpor' | 'csp'
  growth: readonly [cpor: string, other: string]
}

const TRACKS: readonly Track[] = [
  {
    id: 'enterprise',
    associations: THROUGH['cpor-or-dpor'],
    band: (cite) => ({ above: cite('300'), promoted: false }),
    net: '5',
    people: ['4', '2'],
    other: 'dpor',
    growth: ['1000', '4000'],
  },
  {
    id: 'smb',
    associations: THROUGH['cpor-or-csp'],
    band: (cite, promoted) => ({ above: cite('10'), most: cite('300'), promoted }),
    net: '10',
    people: ['2', '1'],
    other: 'csp',
    growth: ['500', '2000'],
  },
]

export const modernWork2022 = (): AreaRule => before2026('DECK23', MODERN_WORK_22)
export const modernWork2023 = (): AreaRule => before2026('D23-mw', MODERN_WORK_23)
export const modernWork2026 = (): AreaRule =>
  area({
    document: 'D26-mw',
    net: MODERN_WORK_26_NET,
    used: MODERN_WORK_26,
    intermediate: MW_INT_26,
    advanced: MW_ADV_26,
    promoted: true,
    deployed: citing(
      'D26-mw',
      'Deployments',
      'uncertain',
      'The numbers are stated; whether workloads or customers are counted is not.',
    ),
  })

const before2026 = (document: DocumentId, workloads: WorkloadSet): AreaRule =>
  area({
    document,
    net: workloads,
    used: workloads,
    intermediate: MW_INT_23,
    advanced: MW_ADV_23,
    promoted: false,
    deployed: citing(document, 'Deployments', 'stated'),
  })

const area = (basis: Basis): AreaRule => ({
  id: 'modern-work',
  choice: { by: 'higher-score' },
  tracks: TRACKS.map((track) => trackRule(track, basis)),
})

function trackRule(track: Track, basis: Basis): TrackRule {
  const { document } = basis
  const net = citing(document, 'Net customer adds', 'stated')
  const growth = citing(document, 'Usage growth', 'stated')
  const customers = (cite: Cite, workloads: WorkloadSet): Customers => ({
    associations: track.associations,
    workloads: cite(workloads),
    band: track.band(cite, basis.promoted),
  })
  return {
    id: track.id,
    metrics: [
      metric('net-customer-adds', net, '20', track.net, {
        name: 'MW-NET',
        customers: customers(net, basis.net),
      }),
      ...skilling(track, basis),
      metric('usage-growth', growth, '30', track.growth[0], {
        name: 'MW-GROWTH',
        customers: customers(growth, basis.used),
        options: options(track, growth, '30', track.growth),
      }),
      metric('deployments', basis.deployed, '25', '5', {
        name: 'MW-DEPLOY',
        customers: customers(basis.deployed, basis.used),
        options: options(track, basis.deployed, '25', ['5', '10']),
        active: basis.deployed('40'),
      }),
    ],
  }
}

function skilling({ people: [some, few] }: Track, { document, intermediate, advanced }: Basis): MetricRule[] {
  const cite = citing(document, 'Skilling', 'stated')
  return [
    metric('intermediate-certifications', cite, '10', some, { name: 'PEOPLE', pool: cite(intermediate) }),
    metric('advanced-certifications', cite, '15', few, { name: 'PEOPLE', pool: cite(advanced) }),
  ]
}

const metric = (
  id: MetricRule['id'],
  cite: Cite,
  max: string,
  threshold: string,
  formula: MetricRule['formula'],
): MetricRule => ({
  id,
  max: cite(max),
  threshold: cite(threshold),
  perUnit: cite(`${max}/${threshold}`),
  formula,
})

/** CPOR stands first: where both bring the same, it counts. */
const options = (
  { other }: Track,
  cite: Cite,
  max: string,
  [cpor, others]: readonly [string, string],
): Option[] =>
  (
    [
      ['cpor', cpor],
      [other, others],
    ] as const
  ).map(([id, threshold]) => ({
    id,
    associations: THROUGH[id],
    threshold: cite(threshold),
    perUnit: cite(`${max}/${threshold}`),
  }))
