import type { Named } from '../../../text/finder'
import { namesOf } from './compare'

/** Microsoft 365 workloads (capability-rules.md §4.1). */
const WORKLOADS: readonly Named[] = [
  { id: 'exchange-online', names: ['Exchange Online', 'Exchange', 'EXO'] },
  { id: 'intune', names: ['Intune', 'Microsoft Intune'] },
  {
    id: 'microsoft-365-apps',
    names: ['Microsoft 365 Apps', 'ProPlus', 'Office 365 ProPlus', 'M365 Apps'],
  },
  { id: 'sharepoint-online', names: ['SharePoint Online', 'SharePoint', 'SPO'] },
  { id: 'teams', names: ['Teams', 'Microsoft Teams'] },
  { id: 'teams-apps', names: ['Teams Apps', 'Teams Platform'] },
  { id: 'teams-meetings', names: ['Teams Meetings'] },
  { id: 'teams-phone', names: ['Teams Phone'] },
  { id: 'teams-phone-calling', names: ['Teams Phone Calling', 'Teams Phone Calling 1p/3p'] },
  { id: 'teams-phone-calling-1p', names: ['Teams Phone Calling 1p'] },
  { id: 'teams-phone-calling-3p', names: ['Teams Phone Calling 3p'] },
  { id: 'teams-frontline', names: ['Teams for Frontline Workers'] },
  { id: 'teams-phone-enabled-users', names: ['Teams Phone Enabled Users'] },
  { id: 'teams-premium', names: ['Teams Premium'] },
  { id: 'teams-rooms-devices', names: ['Teams Rooms Monthly Active Devices'] },
  { id: 'viva-engage', names: ['Viva Engage', 'Yammer'] },
  { id: 'viva-connections', names: [] },
  { id: 'viva-goals', names: [] },
  { id: 'viva-insights', names: [] },
  { id: 'viva-learning', names: [] },
  { id: 'viva-topics', names: [] },
  { id: 'viva', names: ['Viva'] },
  { id: 'windows-365', names: ['Windows 365'] },
  {
    id: 'm365-copilot',
    names: ['M365 Copilot', 'Microsoft 365 Copilot', 'Copilot for Microsoft 365'],
  },
  {
    id: 'entra-id-p1',
    names: ['Microsoft Entra ID P1', 'Azure Active Directory Premium', 'AADP'],
  },
  { id: 'defender-office-365', names: ['Microsoft Defender for Office 365', 'MDO'] },
  {
    id: 'defender-endpoint',
    names: [
      'Microsoft Defender for Endpoint',
      'Microsoft Defender for Endpoints',
      'Microsoft Defender for Endpoints (only P2)',
      'MDE',
    ],
  },
  { id: 'defender-identity', names: ['Microsoft Defender for Identity', 'MDI', 'AATP'] },
  {
    id: 'purview-information-protection',
    names: [
      'Microsoft Purview Information Protection',
      'Microsoft Information Protection',
      'MIP',
      'Information protection',
      'Azure Information Protection',
    ],
  },
]

export const LICENCE_WORKLOADS = WORKLOADS.map(({ id }) => id)

/** The first of its names; null: its id says it all. */
export const licenceName = (id: string): string | null =>
  WORKLOADS.find((one) => one.id === id)?.names[0] ?? null

/** null: nobody knows the workload; its rows are kept and count nowhere. */
export const licenceWorkloadOf = namesOf(WORKLOADS)
