import type { Figures } from './support/figures'
import { measurePageCost } from './support/page-cost'

/** The trends page, three years of a criterion by location, beside the overview page. */
export const measureTrends = (): Promise<Figures> =>
  measurePageCost('trends', { path: 'trends', says: /at the end of .*Place 0/s })
