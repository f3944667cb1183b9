import type { TrackId } from '../../areas'
import { THROUGH } from '../association-sets'
import { type Cite, citing, type Standing } from '../cited'
import type { DocumentId } from '../documents'
import { SEC_1_23, SEC_1_26, SEC_2_23, SEC_2_26, SEC_3_23, SEC_3_26, SEC_3_2312 } from '../pools/security'
import type { AreaRule, Band, Gate, MetricRule, Pool, SecuritySides, TrackRule, WorkloadSet } from '../shape'
import { SEC_AZ_23, SEC_AZ_26, SEC_M365 } from '../workload-sets'

/** Which customers a metric takes on each side; without bounds: all. */
type Bounds = { above?: string; least?: string; most?: string }
type Track = {
  id: TrackId
  document: DocumentId
  standing: Standing
  note?: string
  through: readonly [
    azure: SecuritySides['azure']['associations'],
    microsoft365: SecuritySides['azure']['associations'],
  ]
  services: WorkloadSet
  promoted: boolean
  net: { threshold: string; azure: Bounds }
  seats: Bounds
  skills: {
    people: string
    points: string
    threshold: string
    perUnit: string
    pools: readonly [Pool, Pool, Pool]
  }
  growth: { azure: string; microsoft365: string; spend: Bounds | null; seats: Bounds | null }
  deployed: Bounds
}

type Basis = { standing: Standing; note?: string; gate: string; last: Pool }

/** Before July 2026 Security had one track, of customers that PAL and CPOR show. */
const singleTrack = ({ standing, note, gate, last }: Basis): AreaRule => ({
  id: 'security',
  choice: { by: 'only' },
  tracks: [
    track({
      id: 'single',
      document: 'D23-sec',
      standing,
      note,
      through: [THROUGH.pal, THROUGH.cpor],
      services: SEC_AZ_23,
      promoted: false,
      net: { threshold: '10', azure: { least: '100' } },
      seats: { least: '25' },
      skills: {
        people: gate,
        points: '0',
        threshold: '6',
        perUnit: '40/6',
        pools: [SEC_1_23, SEC_2_23, last],
      },
      growth: { azure: '25000', microsoft365: '2500', spend: null, seats: null },
      deployed: { least: '12000' },
    }),
  ],
})

export const security2022 = (): AreaRule =>
  singleTrack({
    standing: 'uncertain',
    note: 'Carried back from June 2023; pictures of 2022 show two halves of 10 points each.',
    gate: '1',
    last: SEC_3_23,
  })
export const security2023 = (): AreaRule => singleTrack({ standing: 'stated', gate: '1', last: SEC_3_23 })
export const security202312 = (): AreaRule =>
  singleTrack({
    standing: 'stated',
    note: 'Carried after 2024, uncertain from 2025 on.',
    gate: '2',
    last: SEC_3_2312,
  })

const IN_2026 = {
  document: 'D26-sec',
  standing: 'stated',
  through: [THROUGH['pal-or-csp'], THROUGH['cpor-or-csp']],
  services: SEC_AZ_26,
} as const
const POOLS_26 = [SEC_1_26, SEC_2_26, SEC_3_26] as const

/** From July 2026 on the track with the higher score counts. */
export const security2026 = (): AreaRule => ({
  id: 'security',
  choice: { by: 'higher-score' },
  tracks: [
    track({
      ...IN_2026,
      id: 'enterprise',
      promoted: false,
      net: { threshold: '10', azure: { least: '600' } },
      seats: { above: '300' },
      skills: { people: '2', points: '0', threshold: '6', perUnit: '40/6', pools: POOLS_26 },
      growth: {
        azure: '25000',
        microsoft365: '2500',
        spend: { above: '12000' },
        seats: { above: '300' },
      },
      deployed: { above: '12000' },
    }),
    track({
      ...IN_2026,
      id: 'smb',
      promoted: true,
      net: { threshold: '5', azure: { least: '600' } },
      seats: { least: '5', most: '300' },
      skills: { people: '1', points: '4', threshold: '4', perUnit: '8', pools: POOLS_26 },
      growth: {
        azure: '15000',
        microsoft365: '1000',
        spend: { above: '0', most: '12000' },
        seats: { least: '5', most: '300' },
      },
      deployed: { least: '750', most: '12000' },
    }),
  ],
})

function track(given: Track): TrackRule {
  const at = (place: string) => citing(given.document, place, given.standing, given.note)
  const net = at('Net customer adds')
  const growth = at('Usage growth')
  const deployed = at('Deployments')
  const { threshold, azure } = given.net
  const { spend, seats } = given.growth
  return {
    id: given.id,
    metrics: [
      metric('net-customer-adds', net, threshold, `20/${threshold}`, {
        name: 'SEC-NET',
        sides: sides(given, net, [threshold, threshold], [azure, given.seats]),
      }),
      steps(given, at('Intermediate certifications metric')),
      metric('usage-growth', growth, '20', '1', {
        name: 'SEC-GROWTH',
        sides: sides(given, growth, [given.growth.azure, given.growth.microsoft365], [spend, seats]),
      }),
      metric('deployments', deployed, '6', '20/6', {
        name: 'SEC-DEPLOY',
        sides: sides(given, deployed, ['6', '6'], [given.deployed, given.seats]),
        active: deployed('15'),
      }),
    ],
  }
}

const metric = (
  id: MetricRule['id'],
  cite: Cite,
  threshold: string,
  perUnit: string,
  formula: MetricRule['formula'],
): MetricRule => ({ id, max: cite('20'), threshold: cite(threshold), perUnit: cite(perUnit), formula })

function steps({ id, document, skills }: Track, cite: Cite): MetricRule {
  const [first, second, last] = skills.pools
  const gate = (id: Gate['id'], pool: Pool): Gate => ({
    id,
    pool,
    people: cite(skills.people),
    points: cite(skills.points),
  })
  const gates = [gate('step-1', first), gate('step-2', second)]
  return {
    id: 'intermediate-certifications',
    max: cite('40'),
    threshold: cite(skills.threshold),
    perUnit: cite(skills.perUnit),
    formula: {
      name: 'STEPS',
      gates,
      last: cite(last),
      lastFromGates: document === 'D26-sec' && id === 'enterprise',
    },
  }
}

function sides(
  { through, services, promoted }: Track,
  cite: Cite,
  thresholds: readonly [string, string],
  bounds: readonly [Bounds | null, Bounds | null],
): SecuritySides {
  const side = (at: 0 | 1, workloads: WorkloadSet) => ({
    associations: through[at],
    workloads: cite(workloads),
    threshold: cite(thresholds[at]),
    perUnit: cite(`20/${thresholds[at]}`),
    band: bounds[at] && bandOf(bounds[at], cite, promoted && bounds[at].most !== undefined),
  })
  return { azure: side(0, services), 'microsoft-365': side(1, SEC_M365) }
}

const bandOf = ({ above, least, most }: Bounds, cite: Cite, promoted: boolean): Band => ({
  ...(above === undefined ? {} : { above: cite(above) }),
  ...(least === undefined ? {} : { least: cite(least) }),
  ...(most === undefined ? {} : { most: cite(most) }),
  promoted,
})
