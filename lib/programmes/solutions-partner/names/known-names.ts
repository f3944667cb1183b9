import { ASSOCIATIONS, associationOf } from '../../../imports/model/associations'
import type { FindName } from '../../../text/finder'
import { LISTED_SERVICES, listedServiceOf } from './azure-services'
import { CERTIFICATIONS, certificationOf } from './certifications'
import { LICENCE_WORKLOADS, licenceWorkloadOf } from './licence-workloads'
import type { MetName } from './meaning'
import { REVENUE_IDS, revenueWorkloadOf } from './revenue-workloads'
import { USAGE_WORKLOADS, usageWorkloadOf } from './usage-workloads'

type Place = Pick<MetName, 'kind' | 'field'>
/** What the rules know in a column: the ids, and how a name finds its own. */
type Vocabulary = { ids: readonly string[]; find: FindName }

const WORKLOADS: Readonly<Partial<Record<MetName['kind'], Vocabulary>>> = {
  'azure-consumption': { ids: LISTED_SERVICES, find: listedServiceOf },
  'license-usage': { ids: LICENCE_WORKLOADS, find: licenceWorkloadOf },
  'business-revenue': { ids: REVENUE_IDS, find: revenueWorkloadOf },
  'business-usage': { ids: USAGE_WORKLOADS, find: usageWorkloadOf },
}

/** null: names of this column are compared with nothing, as those of offers and metric types. */
export function vocabularyOf({ kind, field }: Place): Vocabulary | null {
  if (field === 'workload') return WORKLOADS[kind] ?? null
  if (field === 'association') return { ids: ASSOCIATIONS, find: associationOf }
  return field === 'certification' ? { ids: CERTIFICATIONS, find: certificationOf } : null
}

/** Every other name is a service of Azure as well: it counts where no rule names services. */
const countsAnyway = ({ kind, field }: Place) => kind === 'azure-consumption' && field === 'workload'

/** Whether rows with this name count nowhere for want of knowing it. */
export const isUnknown = (met: MetName): boolean =>
  met.means === null && !countsAnyway(met) && vocabularyOf(met)?.find(met.name) === null
