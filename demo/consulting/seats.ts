import type { CustomerName } from './customers'
import type { Course, Span } from './series'

export type SeatLine = Span & {
  customer: CustomerName
  workload: string
  through: readonly string[]
  paid: Course
  active: Course
  /** The month in which the customer named the partner. */
  claimed?: number
}

export const seats = (
  customer: CustomerName,
  workload: string,
  paid: Course,
  active: Course,
  more: Partial<SeatLine> = {},
): SeatLine => ({ customer, workload, paid, active, through: ['CSP Tier 1'], ...more })

/** Mail and meetings of a customer, of which most have one as well as the other. */
function office(
  customer: CustomerName,
  paid: Course,
  active: Course,
  more: Partial<SeatLine> = {},
): SeatLine[] {
  const fewer = ([first, before, now]: Course): Course => [
    Math.round(first * 0.9),
    Math.round(before * 0.9),
    Math.round(now * 0.9),
  ]
  return [
    seats(customer, 'Exchange', paid, active, more),
    seats(customer, 'Teams', paid, fewer(active), more),
  ]
}

const STEADY = [
  ...office('Ashgrove Dental', [30, 34, 38], [24, 27, 31]),
  ...office('Bayside Timber', [60, 66, 72], [44, 50, 66]),
  ...office('Birchwood Schools', [210, 230, 250], [150, 172, 232]),
  ...office('Blue Heron Hotels', [180, 190, 204], [120, 132, 186]),
  ...office('Cedar Lane Clinics', [84, 90, 96], [62, 68, 92]),
  ...office('Clearfield Foods', [160, 172, 190], [110, 124, 178]),
  ...office('Eastmoor Transport', [75, 80, 88], [52, 58, 82]),
  ...office('Emberton Ceramics', [40, 44, 48], [30, 33, 38]),
  ...office('Foxglove Media', [55, 60, 70], [44, 49, 68]),
  ...office('Glenrock Quarries', [36, 38, 40], [24, 26, 29]),
  ...office('Goldcrest Bakery', [22, 24, 26], [15, 17, 20]),
  ...office('Greenway Cycles', [48, 52, 60], [36, 41, 50]),
  ...office('Harrow Lane Books', [18, 19, 20], [13, 14, 16]),
  ...office('Hawthorn Legal', [64, 70, 78], [53, 59, 76]),
  ...office('Hazelmere Textiles', [90, 98, 106], [60, 68, 98]),
  ...office('Ivy Court Housing', [46, 50, 54], [33, 37, 50]),
  ...office('Juniper Valley Wines', [28, 30, 32], [20, 22, 26]),
  ...office('Larkspur Pharmacy', [58, 62, 66], [41, 46, 62]),
  ...office('Linden Park Zoo', [72, 76, 80], [48, 53, 74]),
  ...office('Marlowe Theatres', [66, 70, 74], [44, 49, 70]),
  ...office('Meadowbank Farms', [33, 35, 38], [22, 25, 30]),
  ...office('Orchard Lane Foods', [52, 56, 62], [37, 41, 58]),
  ...office('Rosemont Publishing', [95, 102, 110], [70, 78, 106]),
]

/** Six came, one left: five more customers than a year ago. */
const CUSTOMERS_WHO_MOVED = [
  ...office('Quayside Fisheries', [70, 78, 78], [48, 54, 54], { until: -8 }),
  ...office('Rowan Tree Care', [26, 0, 40], [14, 0, 33], { from: -11 }),
  ...office('Saltmarsh Marine', [60, 0, 95], [30, 0, 88], { from: -10 }),
  ...office('Silverbirch Optics', [45, 0, 70], [24, 0, 66], { from: -8 }),
  ...office('Summerfield Camps', [30, 0, 52], [16, 0, 41], { from: -7 }),
  ...office('Upland Wool', [24, 0, 36], [13, 0, 28], { from: -5 }),
  ...office('Willowmere Spas', [34, 0, 48], [18, 0, 36], { from: -3 }),
]

/** Below and above the 40 percent from which a workload is deployed: eight began to use it. */
const DEPLOYED = (
  [
    ['Bayside Timber', [60, 66, 72], [12, 20, 38]],
    ['Blue Heron Hotels', [180, 190, 204], [40, 62, 110]],
    ['Clearfield Foods', [160, 172, 190], [30, 56, 104]],
    ['Eastmoor Transport', [75, 80, 88], [14, 26, 46]],
    ['Foxglove Media', [55, 60, 70], [10, 20, 40]],
    ['Hazelmere Textiles', [90, 98, 106], [16, 30, 58]],
    ['Orchard Lane Foods', [52, 56, 62], [9, 18, 34]],
    ['Rosemont Publishing', [95, 102, 110], [20, 34, 62]],
  ] as const
).map(([customer, paid, active]) => seats(customer, 'SharePoint', paid, active))

/** Named by the customer and bought through the same partner: one customer, two associations. */
const TWICE = office('Ravenswood Energy', [190, 205, 220], [130, 142, 175], {
  through: ['CSP Tier 1', 'CPOR'],
  claimed: -30,
})

/** Above 300 licences since this year, so of both sizes. */
const GROWN = [
  seats('Thornbury Rail', 'Teams', [200, 250, 350], [70, 100, 150], { through: ['CPOR'], claimed: -28 }),
]

export const MODERN_WORK: readonly SeatLine[] = [
  ...STEADY,
  ...CUSTOMERS_WHO_MOVED,
  ...DEPLOYED,
  ...TWICE,
  ...GROWN,
]
