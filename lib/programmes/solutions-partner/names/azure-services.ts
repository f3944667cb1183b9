import { plain } from '../../../text/finder'
import { namesOf } from './compare'

/** Virtual machines are no deployment of a service. */
export const VIRTUAL_MACHINES = ['Virtual Machines', 'Virtual Machines Licenses']
const OTHER_SPELLINGS: Readonly<Record<string, string[]>> = {
  'Virtual Machines Licenses': ['Virtual Machine Licenses'],
}

const IN_BOTH = [
  'Application Gateway',
  'Azure Active Directory B2C',
  'Azure Active Directory for External Identities',
  'Azure Bastion',
  'Azure DDoS Protection',
  'Azure Firewall',
  'Azure Firewall Manager',
  'Azure Front Door Service',
  'Azure IoT Security',
  'Key Vault',
  'Sentinel',
]

/** Security services as of 2023 and 2026 (capability-rules.md §4.2). */
export const SECURITY_SERVICES = {
  'SEC-AZ-23': [
    ...IN_BOTH,
    'Advanced Data Security',
    'Advanced Threat Protection',
    'Azure Active Directory Domain Services',
    'Azure Defender',
    'Network Watcher',
    'Security Center',
  ],
  'SEC-AZ-26': [
    ...IN_BOTH,
    'Microsoft Defender for Cloud',
    'Microsoft Entra',
    'Microsoft Entra Domain Services',
    'Microsoft Entra Verified ID',
    'Microsoft Purview',
    'Microsoft Security Copilot',
  ],
} as const

const LISTED = [...new Set([...VIRTUAL_MACHINES, ...Object.values(SECURITY_SERVICES).flat()])]

const find = namesOf(
  LISTED.map((name) => ({ id: plain(name), names: [name, ...(OTHER_SPELLINGS[name] ?? [])] })),
)

export const LISTED_SERVICES = LISTED.map(plain)

export const serviceName = (id: string): string => LISTED.find((name) => plain(name) === id) ?? id

/** Of services that a rule names; null: it is none of them, and a service all the same. */
export const listedServiceOf = find

/** Every name is a service: a listed one by its entry, any other by its letters and digits. */
export const azureServiceOf = (text: string): string => find(text) ?? plain(text)
