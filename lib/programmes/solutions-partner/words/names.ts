import { ASSOCIATIONS, type Association } from '../../../imports/model/associations'
import type { AreaStatus, MetricId, PartId, TrackId } from '../areas'
import type { Family } from '../figures/rows'

/** As the pages of Partner Center call them. */
export const STATUS_WORDS: Record<AreaStatus, string> = {
  not_started: 'Not started',
  in_progress: 'In-progress',
  qualified: 'Qualified',
}

export const TRACK_NAMES: Record<TrackId, string> = {
  single: 'One track',
  enterprise: 'Enterprise',
  smb: 'SMB',
  'larger-markets': 'Larger markets',
  'other-markets': 'Other markets',
}

export const METRIC_NAMES: Record<MetricId, string> = {
  'net-customer-adds': 'Net customer adds',
  'intermediate-certifications': 'Intermediate certifications',
  'advanced-certifications': 'Advanced certifications',
  'usage-growth': 'Usage growth',
  deployments: 'Deployments',
}

/** The three categories of the original, in its order. */
export const CATEGORIES: readonly { name: string; metrics: readonly MetricId[] }[] = [
  { name: 'Performance', metrics: ['net-customer-adds'] },
  { name: 'Skilling', metrics: ['intermediate-certifications', 'advanced-certifications'] },
  { name: 'Customer success', metrics: ['usage-growth', 'deployments'] },
]

export const PART_NAMES: Record<PartId, string> = {
  cpor: 'Through CPOR',
  dpor: 'Through DPOR',
  csp: 'Through CSP',
  azure: 'Azure',
  'microsoft-365': 'Microsoft 365',
  'step-1': 'Step 1',
  'step-2': 'Step 2',
  'step-3': 'Step 3',
}

export const FAMILY_NAMES: Record<Family, string> = {
  acr: 'Azure consumption',
  licence: 'License usage',
  revenue: 'Business Applications revenue',
  usage: 'Business Applications usage',
}

const ASSOCIATION_NAMES: Record<Association, string> = {
  'csp-tier-1': 'CSP Tier 1',
  'csp-tier-2': 'CSP Tier 2',
  cpor: 'CPOR',
  'cpor-revrec': 'CPOR RevRec',
  'cpor-osa': 'CPOR OSA',
  'cpor-revrec-performance': 'CPOR RevRec Performance',
  'cpor-osu': 'CPOR OSU',
  dpor: 'DPOR',
  pal: 'PAL',
}

/** What an association is called; one that nobody knows as it is written. */
export function associationName(id: string): string {
  const found = ASSOCIATIONS.find((one) => one === id)
  return found ? ASSOCIATION_NAMES[found] : id
}
