import { type FindName, type Named, plain } from '../../../text/finder'
import { namesOf } from './compare'

/** Workloads of Business Applications whose use counts; what its rate is, the rules say (capability-rules.md §4.3). */
const WORKLOADS: readonly Named[] = [
  { id: 'business-central', names: ['Business Central'] },
  { id: 'contact-center', names: ['Contact Center'] },
  { id: 'core-hr', names: ['Core HR'] },
  {
    id: 'customer-engagement',
    names: [
      'Common data service (Customer Engagement)',
      'Customer Engagement',
      'Sales',
      'Sales Insights',
      'Customer Service',
      'Field Service',
    ],
  },
  { id: 'customer-insights', names: ['Customer Insights Partner', 'Customer Insights'] },
  { id: 'finance-operations', names: ['Finance & Operations', 'Finance', 'Project Operations'] },
  { id: 'guides', names: ['Guides'] },
  { id: 'portals', names: ['Portals', 'Power Pages'] },
  { id: 'power-apps', names: ['Power Apps', 'Power App'] },
  { id: 'power-automate', names: ['Power Automate'] },
  { id: 'power-bi', names: ['Power BI'] },
  { id: 'remote-assist', names: ['Remote Assist'] },
  { id: 'retail', names: ['Retail'] },
  { id: 'talent-attract', names: ['Talent Attract'] },
  { id: 'talent-onboard', names: ['Talent Onboard'] },
]

/** Its use is measured by profiles, that of every other workload by active users. */
export const MEASURED_BY_CAPACITY = 'customer-insights'

export const USAGE_WORKLOADS = WORKLOADS.map(({ id }) => id)

/** The first of its names; null: its id says it all. */
export const usageName = (id: string): string | null =>
  WORKLOADS.find((one) => one.id === id)?.names[0] ?? null

/** null: nobody knows the workload; its rows are kept and count nowhere. */
export const usageWorkloadOf: FindName = namesOf(WORKLOADS)

/** Which of a workload's names a row has: each is a figure of its own, and they are added. */
export const usageNameOf: FindName = namesOf(
  [...new Set(WORKLOADS.flatMap(({ id, names }) => [id, ...names].map(plain)))].map((id) => ({
    id,
    names: [],
  })),
)
