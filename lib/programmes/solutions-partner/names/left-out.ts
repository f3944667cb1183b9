import { plain } from '../../../text/finder'
import { withoutBrand } from './compare'

const OFFERS = new Set(['support', 'internal', 'trial', 'benefitprogram', 'benefitprograms'])

/** Azure offers whose consumption counts nowhere; an empty offer counts. */
export function isOfferLeftOut(offer: string): boolean {
  const name = plain(offer)
  return OFFERS.has(name) || OFFERS.has(withoutBrand(name))
}

/** Usage of trials counts nowhere: only paid subscriptions do. */
export const isTrial = (metricType: string): boolean => plain(metricType).startsWith('trial')
