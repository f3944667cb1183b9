import { THROUGH } from './association-sets'
import type { Rate, Rates } from './shape'

/** What belongs to Dynamics 365 is seen through several associations, the Power Platform through PAL alone. */
const D365 = (rate: string): Rate => ({ rate, associations: THROUGH['business-success'] })
const PLATFORM = (rate: string): Rate => ({ rate, associations: THROUGH.pal })

const COMMON: readonly (readonly [workload: string, rate: Rate])[] = [
  ['business-central', D365('1000')],
  ['core-hr', D365('1000')],
  ['customer-insights', PLATFORM('0.2')],
  ['finance-operations', D365('100')],
  ['guides', D365('1000')],
  ['portals', PLATFORM('100')],
  ['power-apps', PLATFORM('200')],
  ['power-automate', PLATFORM('200')],
  ['power-bi', PLATFORM('200')],
  ['remote-assist', D365('1000')],
  ['retail', D365('100')],
  ['talent-attract', D365('1000')],
  ['talent-onboard', D365('1000')],
]

/** USD of monthly consumption that a user or a profile is worth; Customer Engagement was 40 until spring 2023. */
export const RATES_22: Rates = new Map([...COMMON, ['customer-engagement', D365('40')]])
export const RATES_23: Rates = new Map([...COMMON, ['customer-engagement', D365('200')]])
export const RATES_26: Rates = new Map([...RATES_23, ['contact-center', D365('200')]])
