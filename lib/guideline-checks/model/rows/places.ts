import { type DesignationId, shortDesignationName } from '../../../designations/model/designations'
import { listed } from '../../../text/lists'
import { check } from '../check'
import { some } from './words'

type Abroad = {
  country: string
  locationId: string
  locationCountry: string | null
  away: boolean
  redeemed: { locationId: string; country: string; redemptions: number }[] | null
}

export const locationOfAnotherCountry = check<Abroad>({
  id: 'location-of-another-country',
  clause: '§3.1.a.v',
  severity: 'high',
  title: 'Location ID of another country than that of delivery',
  next: 'Make the activation and achievement URLs with the Location ID of the country where the trainer delivers. Correct the country of the class or of the location where it is wrong.',
  rowsAre: 'redemptions with the Location ID of another country',
  behind: 'courseware-completions',
  text: ({ country, locationId, locationCountry, away, redeemed }, subject) =>
    `Class ${subject} is delivered in ${country}: ${listed([
      ...(away ? [`its location ${locationId} is in ${locationCountry}`] : []),
      ...(redeemed ?? []).map(
        (one) => `${some(one.redemptions, 'redemption')} by location ${one.locationId} in ${one.country}`,
      ),
    ])}.`,
})

type Bought = { country: string; markets: { country: string; orders: number; units: number }[] }

export const vouchersOfAnotherMarket = check<Bought>({
  id: 'vouchers-of-another-market',
  clause: '§3.1.b Exam Vouchers',
  severity: 'high',
  title: 'Exam vouchers of another market than the location’s',
  next: 'Buy vouchers in the market in which they are used. Correct the country of the location where it is wrong.',
  rowsAre: 'orders of another market',
  behind: 'exam-unit-purchases',
  kind: 'location',
  text: ({ country, markets }, subject) =>
    `Location ${subject} is in ${country}: ${listed(
      markets.map((one) => `${some(one.units, 'unit')} in ${some(one.orders, 'order')} of ${one.country}`),
    )}.`,
})

export const badgeWithoutDesignation = check<{ designations: DesignationId[] }>({
  id: 'badge-without-designation',
  clause: '§3.1.j',
  severity: 'high',
  title: 'Badge without the designation',
  next: 'Take the badge from the location and from what it publishes, or record the designation if it is held. The Microsoft Partner badge may be used meanwhile.',
  rowsAre: 'badges',
  behind: null,
  kind: 'location',
  text: ({ designations }, subject) =>
    `Location ${subject} may use the badge of ${listed(designations.map(shortDesignationName))}, which ${designations.length === 1 ? 'is' : 'are'} not held.`,
})
