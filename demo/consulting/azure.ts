import type { CustomerName } from './customers'
import type { Course, Span } from './series'

export type AzureLine = Span & {
  customer: CustomerName
  service: string
  /** As the report writes it. */
  through: readonly string[]
  /** Dollars of each year. */
  years: Course
}

const line = (
  customer: CustomerName,
  service: string,
  years: Course,
  more: Partial<Pick<AzureLine, 'through' | 'from' | 'until'>> = {},
): AzureLine => ({ customer, service, years, through: ['CSP Tier 1'], ...more })

const PAL = { through: ['PAL'] }
/** One subscription, seen through two associations: it counts once. */
const BOTH = { through: ['CSP Tier 1', 'PAL'] }

/** Three came, one left: two more customers than a year ago. */
const CUSTOMERS_WHO_MOVED = [
  line('Calder Mills', 'Azure Kubernetes Service', [11_400, 13_200, 3300], { until: -10 }),
  line('Kestrel Instruments', 'Azure App Service', [0, 0, 8100], { from: -9 }),
  line('Elmfield Nurseries', 'SQL Database', [0, 0, 5400], { from: -6 }),
  line('Dovetail Furniture', 'Azure App Service', [0, 0, 3600], { from: -4 }),
]

/** Two more with security services, and one that spends more on them. */
const SECURITY = [
  line('Granite Bay Bank', 'Sentinel', [18_000, 26_000, 36_000], PAL),
  line('Northgate Hospital', 'Key Vault', [1150, 1200, 1200], PAL),
  line('Alderbrook Logistics', 'Microsoft Defender for Cloud', [0, 0, 700], { from: -7 }),
  line('Crestline Insurance', 'Azure Firewall', [0, 0, 640], { from: -5 }),
]

const STEADY = [
  line('Alderbrook Logistics', 'Azure Kubernetes Service', [16_800, 18_600, 21_900], BOTH),
  line('Alderbrook Logistics', 'Storage', [4200, 4500, 4900], BOTH),
  line('Bayside Timber', 'Virtual Machines', [8200, 8400, 8700]),
  line('Birchwood Schools', 'Azure App Service', [9600, 10_200, 11_600]),
  line('Blue Heron Hotels', 'SQL Database', [9900, 11_400, 13_100]),
  line('Cedar Lane Clinics', 'Virtual Machines', [7900, 8100, 8400]),
  line('Clearfield Foods', 'Azure Data Factory', [10_300, 12_000, 14_700]),
  line('Crestline Insurance', 'SQL Database', [13_800, 15_000, 17_300]),
  line('Eastmoor Transport', 'Azure App Service', [8000, 8300, 8800]),
  line('Emberton Ceramics', 'Virtual Machines', [7700, 7900, 8200]),
  line('Falcon Ridge Aviation', 'Azure Kubernetes Service', [12_600, 14_400, 17_800]),
  line('Fernhill Cosmetics', 'Azure App Service', [7600, 8100, 8900]),
  line('Foxglove Media', 'Storage', [8800, 9600, 11_200]),
  line('Glenrock Quarries', 'Virtual Machines', [7900, 8000, 8100]),
  line('Granite Bay Bank', 'Virtual Machines', [44_000, 48_000, 49_400], PAL),
  line('Hawthorn Legal', 'SQL Database', [7800, 8400, 9300]),
  line('Highmoor Dairy', 'Storage', [7700, 7800, 8000]),
  line('Ironbridge Steel', 'Azure Data Factory', [26_000, 30_000, 33_200], PAL),
  line('Larkspur Pharmacy', 'Azure App Service', [7700, 8300, 8800]),
  line('Northgate Hospital', 'SQL Database', [21_500, 24_000, 27_600], PAL),
  line('Osprey Outdoor', 'Azure App Service', [8100, 8400, 9000]),
  line('Stonebridge Capital', 'Azure Databricks', [32_000, 38_000, 40_600], PAL),
  line('Yarrow Analytics', 'Azure Databricks', [9000, 12_000, 15_600]),
]

export const AZURE: readonly AzureLine[] = [...STEADY, ...SECURITY, ...CUSTOMERS_WHO_MOVED]
