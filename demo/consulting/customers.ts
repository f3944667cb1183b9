import { prng } from '../prng'

const SMALL = 'SMC - SMB'
const MIDDLE = 'SMC - Corporate'
const LARGE = 'Major Commercial'

/** Name, segment as the report has it, country. */
const CUSTOMERS = [
  ['Alderbrook Logistics', MIDDLE, 'Germany'],
  ['Ashgrove Dental', SMALL, 'Austria'],
  ['Bayside Timber', SMALL, 'Germany'],
  ['Birchwood Schools', MIDDLE, 'Germany'],
  ['Blue Heron Hotels', MIDDLE, 'Switzerland'],
  ['Brightwater Utilities', LARGE, 'Germany'],
  ['Calder Mills', MIDDLE, 'Austria'],
  ['Cedar Lane Clinics', SMALL, 'Germany'],
  ['Clearfield Foods', MIDDLE, 'Germany'],
  ['Copperhill Mining', LARGE, 'Poland'],
  ['Crestline Insurance', MIDDLE, 'Germany'],
  ['Dovetail Furniture', SMALL, 'Austria'],
  ['Eastmoor Transport', SMALL, 'Germany'],
  ['Elmfield Nurseries', SMALL, 'Netherlands'],
  ['Emberton Ceramics', SMALL, 'Germany'],
  ['Fairhaven Shipping', LARGE, 'Germany'],
  ['Falcon Ridge Aviation', MIDDLE, 'Switzerland'],
  ['Fernhill Cosmetics', SMALL, 'Germany'],
  ['Foxglove Media', SMALL, 'Germany'],
  ['Glenrock Quarries', SMALL, 'Austria'],
  ['Goldcrest Bakery', SMALL, 'Germany'],
  ['Granite Bay Bank', LARGE, 'Switzerland'],
  ['Greenway Cycles', SMALL, 'Netherlands'],
  ['Harrow Lane Books', SMALL, 'Germany'],
  ['Hawthorn Legal', SMALL, 'Germany'],
  ['Hazelmere Textiles', SMALL, 'Poland'],
  ['Highmoor Dairy', SMALL, 'Germany'],
  ['Ironbridge Steel', LARGE, 'Germany'],
  ['Ivy Court Housing', SMALL, 'Germany'],
  ['Juniper Valley Wines', SMALL, 'Austria'],
  ['Kestrel Instruments', SMALL, 'Germany'],
  ['Kingsford Motors', LARGE, 'Germany'],
  ['Larkspur Pharmacy', SMALL, 'Germany'],
  ['Linden Park Zoo', SMALL, 'Germany'],
  ['Maple Row Retail', LARGE, 'Netherlands'],
  ['Marlowe Theatres', SMALL, 'Germany'],
  ['Meadowbank Farms', SMALL, 'Austria'],
  ['Millstone Breweries', MIDDLE, 'Germany'],
  ['Northgate Hospital', LARGE, 'Germany'],
  ['Oakhurst University', LARGE, 'Germany'],
  ['Orchard Lane Foods', SMALL, 'Poland'],
  ['Osprey Outdoor', SMALL, 'Switzerland'],
  ['Pinecrest Resorts', MIDDLE, 'Austria'],
  ['Quayside Fisheries', SMALL, 'Germany'],
  ['Ravenswood Energy', MIDDLE, 'Germany'],
  ['Redwood Chemicals', LARGE, 'Germany'],
  ['Riverside Council', LARGE, 'Germany'],
  ['Rosemont Publishing', SMALL, 'Germany'],
  ['Rowan Tree Care', SMALL, 'Germany'],
  ['Saltmarsh Marine', SMALL, 'Netherlands'],
  ['Silverbirch Optics', SMALL, 'Germany'],
  ['Stonebridge Capital', LARGE, 'Switzerland'],
  ['Summerfield Camps', SMALL, 'Austria'],
  ['Thornbury Rail', MIDDLE, 'Germany'],
  ['Tidewater Ferries', MIDDLE, 'Netherlands'],
  ['Upland Wool', SMALL, 'Poland'],
  ['Vale Royal Hotels', MIDDLE, 'Germany'],
  ['Westbrook Charity', SMALL, 'Germany'],
  ['Willowmere Spas', SMALL, 'Austria'],
  ['Yarrow Analytics', SMALL, 'Germany'],
] as const

export type CustomerName = (typeof CUSTOMERS)[number][0]

const HEX = '0123456789abcdef'

function guids(count: number): string[] {
  const random = prng(4_108_117)
  const digits = (length: number) => Array.from({ length }, () => random.pick([...HEX])).join('')
  return Array.from(
    { length: count },
    () => `${digits(8)}-${digits(4)}-4${digits(3)}-a${digits(3)}-${digits(12)}`,
  )
}

const ids = guids(CUSTOMERS.length * 2)

/** By tenant, in order of their names. */
export const customers = CUSTOMERS.map(([name, segment, country], index) => ({
  tenant: ids[index] ?? '',
  /** Each has one subscription of Azure. */
  subscription: ids[CUSTOMERS.length + index] ?? '',
  name,
  segment,
  country,
}))

const byName = new Map<CustomerName, (typeof customers)[number]>(customers.map((one) => [one.name, one]))

export const tenantOf = (name: CustomerName): string => byName.get(name)?.tenant ?? ''
export const subscriptionOf = (name: CustomerName): string => byName.get(name)?.subscription ?? ''
