import { serviceName } from '../names/azure-services'
import { licenceName } from '../names/licence-workloads'
import type { MetName } from '../names/meaning'
import { revenueName } from '../names/revenue-workloads'
import { usageName } from '../names/usage-workloads'
import { certificationName, spelled } from './certification-names'
import { associationName } from './names'

/** What an id that a name may mean is called on screen. @param place the column that the name stands in */
export function meantName({ kind, field }: Pick<MetName, 'kind' | 'field'>, id: string): string {
  if (field === 'association') return associationName(id)
  if (field === 'certification') return certificationName(id)
  if (kind === 'azure-consumption') return serviceName(id)
  if (kind === 'business-revenue') return revenueName(id)
  return (kind === 'license-usage' ? licenceName(id) : usageName(id)) ?? spelled(id)
}

/** What a column is called: `Workload`, of Azure `Service`. */
export function columnName({ kind, field }: Pick<MetName, 'kind' | 'field'>): string {
  if (field === 'workload') return kind === 'azure-consumption' ? 'Service' : 'Workload'
  return field === 'association' ? 'Association' : 'Certification'
}

/** What there is to know of a name before somebody says what it means; '' where nothing is. */
export const aboutName = ({ field, name }: Pick<MetName, 'field' | 'name'>): string =>
  field === 'association' && /gdap/i.test(name) ? 'The score does not count GDAP.' : ''
