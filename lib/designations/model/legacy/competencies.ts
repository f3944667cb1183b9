import type { SolutionArea } from '../../../programmes/solution-areas'
import type { Citation } from '../../../programmes/solutions-partner/rules/cited'
import { sourceIn } from '../../../programmes/solutions-partner/rules/documents'

type Mapped = { id: string; name: string; areas: readonly SolutionArea[] }

/** The last day on which competencies were held; what was held then may be renewed as benefits. */
export const LAST_COMPETENCY_DAY = '2022-09-30'

/** The eighteen competencies of that day and the areas they map to, in the order of their names. */
export const COMPETENCIES = [
  {
    id: 'application-development',
    name: 'Application Development',
    areas: ['digital-app-innovation'],
  },
  {
    id: 'application-integration',
    name: 'Application Integration',
    areas: ['data-ai', 'digital-app-innovation'],
  },
  {
    id: 'cloud-business-applications',
    name: 'Cloud Business Applications',
    areas: ['business-applications'],
  },
  { id: 'cloud-platform', name: 'Cloud Platform', areas: ['infrastructure'] },
  { id: 'cloud-productivity', name: 'Cloud Productivity', areas: ['modern-work'] },
  { id: 'collaboration-and-content', name: 'Collaboration and Content', areas: ['modern-work'] },
  { id: 'communications', name: 'Communications', areas: ['modern-work'] },
  { id: 'data-analytics', name: 'Data Analytics', areas: ['data-ai'] },
  { id: 'data-platform', name: 'Data Platform', areas: ['data-ai'] },
  { id: 'datacenter', name: 'Datacenter', areas: ['infrastructure'] },
  { id: 'devops', name: 'DevOps', areas: ['digital-app-innovation'] },
  { id: 'enterprise-mobility-management', name: 'Enterprise Mobility Management', areas: ['security'] },
  {
    id: 'enterprise-resource-planning',
    name: 'Enterprise Resource Planning',
    areas: ['business-applications'],
  },
  { id: 'messaging', name: 'Messaging', areas: ['modern-work'] },
  {
    id: 'project-and-portfolio-management',
    name: 'Project and Portfolio Management',
    areas: ['business-applications'],
  },
  { id: 'security', name: 'Security', areas: ['security'] },
  {
    id: 'small-and-midmarket-cloud-solutions',
    name: 'Small and Midmarket Cloud Solutions',
    areas: ['modern-work'],
  },
  { id: 'windows-and-devices', name: 'Windows and Devices', areas: ['modern-work'] },
] as const satisfies readonly Mapped[]

export type CompetencyId = (typeof COMPETENCIES)[number]['id']
export const COMPETENCY_IDS = COMPETENCIES.map(({ id }) => id) as [CompetencyId, ...CompetencyId[]]

/** Where the table stands; the FAQ of 2022 says the same of Enterprise Mobility Management. */
export const COMPETENCY_SOURCE: Citation = {
  source: sourceIn(
    'D23-intro',
    'Mapping of Solutions Partner designations to old Gold or Silver competencies',
  ),
  standing: 'stated',
}

/** Null for one that there was not. */
export const competencyNamed = (id: string): Mapped | null =>
  COMPETENCIES.find((one) => one.id === id) ?? null
