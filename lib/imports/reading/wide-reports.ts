import { plain } from '../../text/finder'
import type { ImportKind } from '../model/import-kinds'
import { matches } from './headers'
import type { Mapping, Unfolded } from './mapping'

/** Headers of the Enterprise Mobility license usage report, a workload each (capability-inputs.md §2.3). */
const ENTERPRISE_MOBILITY: readonly { workload: string; paid: string; active: string }[] = [
  { workload: 'entra-id-p1', paid: 'AADPPaidAvailableUnits', active: 'AADPMonthlyActiveUsers' },
  { workload: 'intune', paid: 'IntunePaidAvailableUnits', active: 'IntuneMonthlyActiveUsers' },
  {
    workload: 'purview-information-protection',
    paid: 'AzipPaidAvailableUnits',
    active: 'AzipMonthlyActiveUsers',
  },
  { workload: 'defender-identity', paid: 'PaidAvailableUnits', active: 'AATPActiveUsage' },
]
/** What each of its workloads says by itself. */
const OWN = ['workload', 'paid_units', 'active_users']

/** The mapping of a report whose lines name several workloads: a row each. Any other stays as it is. */
export function unfolded<M extends Pick<Mapping, 'columns' | 'unfold'>>(
  kind: ImportKind,
  mapping: M,
  names: readonly string[],
): M {
  if (kind !== 'license-usage' || mapping.columns.workload !== undefined) return mapping
  const header = (name: string) => names.find((one) => plain(one) === plain(name))
  const unfold = ENTERPRISE_MOBILITY.flatMap(({ workload, paid, active }): Unfolded[] => {
    const [paid_units, active_users] = [header(paid), header(active)]
    return paid_units === undefined || active_users === undefined
      ? []
      : [{ fixed: { workload }, columns: { paid_units, active_users } }]
  })
  if (unfold.length === 0) return mapping
  const columns = Object.fromEntries(Object.entries(mapping.columns).filter(([name]) => !OWN.includes(name)))
  return { ...mapping, columns, unfold }
}

/** Headers that speak of one row of a line only: where these are empty, the line does not name its workload. */
export const ownHeaders = ({ kind, unfold = [] }: Pick<Mapping, 'kind' | 'unfold'>): string[][] =>
  unfold.map(({ columns }) => Object.values(columns).filter((name) => matches(kind, [name]).size === 0))
