import type { FindName } from '../../../text/finder'
import { azureServiceOf, SECURITY_SERVICES, VIRTUAL_MACHINES } from '../names/azure-services'
import { REVENUE_WORKLOADS, revenueWorkloadOf } from '../names/revenue-workloads'
import type { WorkloadSet } from './shape'

const setOf = (id: string, workloads: readonly string[]): WorkloadSet => ({
  id,
  workloads: new Set(workloads),
})

/** @throws Error for a name that nobody knows */
const named = (id: string, names: readonly string[], find: FindName): WorkloadSet =>
  setOf(
    id,
    names.map((name) => {
      const found = find(name)
      if (found === null) throw new Error(`${id} names ${name}, which nobody knows`)
      return found
    }),
  )

const CALLING = ['teams-phone-calling', 'teams-phone-calling-1p', 'teams-phone-calling-3p']
const MW_22 = [
  'exchange-online',
  'intune',
  'microsoft-365-apps',
  'sharepoint-online',
  'teams',
  'teams-apps',
  'teams-meetings',
  ...CALLING,
  'viva-engage',
]
const MW_26_NET = [
  'exchange-online',
  'intune',
  'm365-copilot',
  'microsoft-365-apps',
  'entra-id-p1',
  'sharepoint-online',
  'teams',
  'teams-apps',
  'teams-frontline',
  'teams-meetings',
  'teams-phone',
  ...CALLING,
  'teams-phone-enabled-users',
  'teams-rooms-devices',
  'viva-connections',
  'viva-engage',
  'viva-goals',
  'viva-insights',
  'viva-learning',
  'viva-topics',
  'windows-365',
]

export const VIRTUAL_MACHINE_SERVICES = setOf('VIRTUAL-MACHINES', VIRTUAL_MACHINES.map(azureServiceOf))
export const SEC_AZ_23 = named('SEC-AZ-23', SECURITY_SERVICES['SEC-AZ-23'], azureServiceOf)
export const SEC_AZ_26 = named('SEC-AZ-26', SECURITY_SERVICES['SEC-AZ-26'], azureServiceOf)
export const BA_REV_23 = named('BA-REV-23', REVENUE_WORKLOADS['BA-REV-23'], revenueWorkloadOf)
export const BA_REV_26 = named('BA-REV-26', REVENUE_WORKLOADS['BA-REV-26'], revenueWorkloadOf)
export const MODERN_WORK_22 = setOf('MW-22', MW_22)
export const MODERN_WORK_23 = setOf('MW-23', [
  ...MW_22,
  'teams-phone',
  'viva',
  'viva-connections',
  'viva-insights',
  'viva-learning',
  'viva-topics',
])
export const MODERN_WORK_26_NET = setOf('MW-26-NET', MW_26_NET)
export const MODERN_WORK_26 = setOf('MW-26', [...MW_26_NET, 'teams-premium'])
export const SEC_M365 = setOf('SEC-M365', [
  'entra-id-p1',
  'defender-office-365',
  'defender-endpoint',
  'defender-identity',
  'purview-information-protection',
  'intune',
])
