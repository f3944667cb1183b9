import { associationOf } from '../../../imports/model/associations'
import { certificationOf } from './certifications'
import { licenceWorkloadOf } from './licence-workloads'
import type { MetName } from './meaning'
import { revenueWorkloadOf } from './revenue-workloads'
import { usageWorkloadOf } from './usage-workloads'

/** What a name stands for by itself; null: nobody knows it. Every name is a service of Azure, and an offer or a metric type. */
export function knownAs({ kind, field, name }: Pick<MetName, 'kind' | 'field' | 'name'>): string | null {
  if (field === 'association') return associationOf(name)
  if (field === 'certification') return certificationOf(name)
  if (field === 'detail') return name
  if (kind === 'license-usage') return licenceWorkloadOf(name)
  if (kind === 'business-revenue') return revenueWorkloadOf(name)
  if (kind === 'business-usage') return usageWorkloadOf(name)
  return name
}

/** Whether rows with this name count nowhere for want of knowing it. */
export const isUnknown = (met: MetName): boolean => met.means === null && knownAs(met) === null
