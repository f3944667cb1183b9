import { type SeatLine, seats } from './seats'

const CPOR = { through: ['CPOR'] }
const ENDPOINT = 'Microsoft Defender for Endpoint'
const OFFICE = 'Microsoft Defender for Office 365'

/** Customers with more than 300 licences of one security workload: five came, one left. */
const LARGE = [
  seats('Granite Bay Bank', ENDPOINT, [520, 600, 640], [320, 400, 550], { ...CPOR, claimed: -34 }),
  seats('Northgate Hospital', OFFICE, [800, 900, 960], [410, 500, 650], { ...CPOR, claimed: -33 }),
  seats('Vale Royal Hotels', ENDPOINT, [420, 450, 450], [280, 300, 300], {
    ...CPOR,
    claimed: -31,
    until: -9,
  }),
  seats('Kingsford Motors', ENDPOINT, [500, 0, 520], [120, 0, 310], { ...CPOR, from: -10, claimed: -10 }),
  seats('Riverside Council', OFFICE, [380, 0, 400], [90, 0, 260], { ...CPOR, from: -8, claimed: -8 }),
  seats('Maple Row Retail', ENDPOINT, [340, 0, 350], [80, 0, 240], { ...CPOR, from: -6, claimed: -6 }),
  // Less than 15 percent of its licences are used: a customer, but no deployment.
  seats('Brightwater Utilities', OFFICE, [320, 0, 330], [12, 0, 40], { ...CPOR, from: -4, claimed: -4 }),
  seats('Thornbury Rail', ENDPOINT, [190, 280, 340], [80, 120, 150], { ...CPOR, claimed: -28 }),
]

const SMALL = [
  seats('Crestline Insurance', OFFICE, [120, 130, 130], [84, 96, 96]),
  seats('Hawthorn Legal', OFFICE, [64, 70, 70], [50, 56, 56]),
  seats('Alderbrook Logistics', ENDPOINT, [90, 96, 96], [60, 66, 66]),
]

/** Would be one more customer, one more deployment and 480 users, were the association one that counts. */
const COUNTS_NOWHERE = [
  seats('Redwood Chemicals', ENDPOINT, [760, 0, 800], [210, 0, 480], { through: ['GDAP'], from: -11 }),
]

export const SECURITY_SEATS: readonly SeatLine[] = [...LARGE, ...SMALL, ...COUNTS_NOWHERE]
