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
