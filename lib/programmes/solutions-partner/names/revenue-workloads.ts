import { plain } from '../../../text/finder'
import { namesOf } from './compare'

const IN_BOTH = [
  'AI Builder',
  'Business Central',
  'CE Bundle',
  'Commerce',
  'Customer Insights',
  'Customer Service',
  'F&O Bundle',
  'Field Service',
  'Finance',
  'HR',
  'Intelligent Order Management',
  'Mixed Reality',
  'Omni Channel',
  'Power Apps',
  'Power Automate',
  'Power BI',
  'Power Pages',
  'Power Virtual Agent',
  'Project Operations',
  'Sales',
  'Supply Chain',
  'Non-workload specific',
]

/** Workloads of Business Applications whose revenue counts (capability-rules.md §4.3). */
export const REVENUE_WORKLOADS = {
  'BA-REV-23': [...IN_BOTH, 'Fraud Protection', 'Marketing'],
  'BA-REV-26': [
    ...IN_BOTH,
    'Contact Center',
    'Copilot Studio',
    'Copilot Studio PAYG',
    'Non-workload specific (F&O)',
  ],
} as const

const ALIASES: Readonly<Record<string, string[]>> = { HR: ['HR (Human Resources)'] }
const LISTED = [...new Set(Object.values(REVENUE_WORKLOADS).flat())]

export const REVENUE_IDS = LISTED.map(plain)

export const revenueName = (id: string): string => LISTED.find((name) => plain(name) === id) ?? id

/** null: nobody knows the workload; its rows are kept and count nowhere. */
export const revenueWorkloadOf = namesOf(
  LISTED.map((name) => ({ id: plain(name), names: [name, ...(ALIASES[name] ?? [])] })),
)
