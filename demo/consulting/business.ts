import type { CustomerName } from './customers'
import type { Course, Span } from './series'

export type BusinessLine = Span & {
  customer: CustomerName
  /** As the report of revenue and that of usage name it. */
  revenueWorkload: string
  usageWorkload: string
  /** Revenue and usage are attributed in different ways where a workload asks for it. */
  through: string
  usedThrough: string
  /** Dollars a month. */
  revenue: Course
  users: Course
}

type Words = Pick<BusinessLine, 'revenueWorkload' | 'usageWorkload' | 'through' | 'usedThrough'>
const CENTRAL: Words = {
  revenueWorkload: 'Business Central',
  usageWorkload: 'Business Central',
  through: 'CSP Tier 1',
  usedThrough: 'CSP Tier 1',
}
const ENGAGEMENT: Words = {
  revenueWorkload: 'Customer Service',
  usageWorkload: 'Customer Engagement',
  through: 'CPOR',
  usedThrough: 'CPOR',
}
const FINANCE: Words = {
  revenueWorkload: 'Finance',
  usageWorkload: 'Finance & Operations',
  through: 'CPOR',
  usedThrough: 'CPOR',
}
const RETAIL: Words = {
  revenueWorkload: 'Commerce',
  usageWorkload: 'Retail',
  through: 'CPOR',
  usedThrough: 'CPOR',
}
const POWER_APPS: Words = {
  revenueWorkload: 'Power Apps',
  usageWorkload: 'Power Apps',
  through: 'CSP Tier 1',
  usedThrough: 'PAL',
}
/** No workload of the score. */
const GREAT_PLAINS: Words = {
  revenueWorkload: 'Dynamics GP',
  usageWorkload: 'Dynamics GP',
  through: 'CSP Tier 1',
  usedThrough: 'CSP Tier 1',
}

const line = (
  customer: CustomerName,
  words: Words,
  revenue: Course,
  users: Course,
  span: Span = {},
): BusinessLine => ({ customer, ...words, revenue, users, ...span })

export const BUSINESS: readonly BusinessLine[] = [
  // What grew was lost again at these three: 56,000, 42,000 and 34,000 of monthly consumed value.
  line('Brightwater Utilities', ENGAGEMENT, [9200, 9800, 6100], [430, 480, 200]),
  line('Fairhaven Shipping', FINANCE, [8400, 9000, 6400], [820, 900, 480]),
  line('Oakhurst University', CENTRAL, [6800, 7300, 5400], [66, 74, 40]),
  line('Copperhill Mining', CENTRAL, [9900, 11_400, 12_100], [108, 120, 128]),
  line('Ironbridge Steel', FINANCE, [12_200, 13_600, 14_500], [1280, 1400, 1500]),
  line('Millstone Breweries', CENTRAL, [3400, 3900, 4500], [40, 45, 52]),
  line('Maple Row Retail', RETAIL, [7000, 7600, 8000], [740, 800, 850]),
  line('Riverside Council', ENGAGEMENT, [6300, 6900, 7200], [320, 350, 370]),
  line('Stonebridge Capital', POWER_APPS, [2600, 2900, 3100], [270, 300, 320]),
  line('Pinecrest Resorts', CENTRAL, [1900, 0, 2200], [11, 0, 18], { from: -11 }),
  line('Tidewater Ferries', CENTRAL, [2100, 0, 2600], [12, 0, 22], { from: -9 }),
  line('Vale Royal Hotels', ENGAGEMENT, [2000, 0, 2400], [60, 0, 120], { from: -8 }),
  line('Falcon Ridge Aviation', FINANCE, [1700, 0, 1900], [110, 0, 160], { from: -6 }),
  line('Kingsford Motors', ENGAGEMENT, [1800, 0, 2000], [55, 0, 85], { from: -5 }),
  line('Westbrook Charity', GREAT_PLAINS, [900, 950, 1000], [26, 28, 30]),
]
