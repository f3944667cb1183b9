import { SOLUTION_AREAS, type SolutionArea } from '../solution-areas'

export type AreaId = SolutionArea
/** In the order of the answer. */
export const AREAS = SOLUTION_AREAS.map(({ id }) => id) as [AreaId, ...AreaId[]]

export const TRACKS = ['single', 'enterprise', 'smb', 'larger-markets', 'other-markets'] as const
export type TrackId = (typeof TRACKS)[number]

export const METRICS = [
  'net-customer-adds',
  'intermediate-certifications',
  'advanced-certifications',
  'usage-growth',
  'deployments',
] as const
export type MetricId = (typeof METRICS)[number]

export const STATUSES = ['not_started', 'in_progress', 'qualified'] as const
export type AreaStatus = (typeof STATUSES)[number]

/** Why a metric has no value or no points, in the order in which the first that applies is said. */
export const REASONS = [
  'no_figures',
  'no_figures_a_year_ago',
  'months_missing',
  'zero_base',
  'below_minimum',
  'base_too_small',
  'gate',
  'no_points',
] as const
export type Reason = (typeof REASONS)[number]

/** Steps of a metric by people: gates, and the last one. */
export const STEPS = ['step-1', 'step-2', 'step-3'] as const
/** What a metric may be made of: options, sides or steps. */
export const PARTS = ['cpor', 'dpor', 'csp', 'azure', 'microsoft-365', ...STEPS] as const
export type PartId = (typeof PARTS)[number]
