import { describe, expect, it } from 'vitest'
import { associationOf } from '../../../imports/model/associations'
import { azureServiceOf } from './azure-services'
import { certificationOf } from './certifications'
import { namesOf } from './compare'
import { licenceWorkloadOf } from './licence-workloads'
import { revenueWorkloadOf } from './revenue-workloads'
import { segmentOf } from './segment'
import { usageNameOf, usageWorkloadOf } from './usage-workloads'

describe('names are compared by letters and digits, then without one leading brand (capability-rules.md §4)', () => {
  it.each([
    ['TeamsPhonecalling1p/3p', 'teams-phone-calling'],
    ['Teams Phone Calling 3P', 'teams-phone-calling-3p'],
    ['VivaConnections', 'viva-connections'],
    ['viva-goals', 'viva-goals'],
    ['Teams Platform', 'teams-apps'],
    ['Microsoft Yammer', 'viva-engage'],
    ['Ｅxchange Online', 'exchange-online'],
    ['Microsoft Defender for Endpoints (only P2)', 'defender-endpoint'],
    ['Active Directory Premium', 'entra-id-p1'],
    ['Azure Information Protection', 'purview-information-protection'],
    ['Planner', null],
    ['', null],
  ])('licences of %s → %s', (text, id) => expect(licenceWorkloadOf(text)).toBe(id))

  it.each([
    ['HR (Human Resources)', 'hr'],
    ['Omni-channel', 'omnichannel'],
    ['Non-workload specific (F&O)', 'nonworkloadspecificfo'],
    ['Non-workload specific', 'nonworkloadspecific'],
    ['Guides', null],
  ])('revenue of %s → %s', (text, id) => expect(revenueWorkloadOf(text)).toBe(id))

  it('use of Sales is that of Customer Engagement, under a name of its own', () => {
    expect(['Sales', 'Customer Engagement', 'customer-engagement'].map(usageWorkloadOf)).toEqual(
      Array(3).fill('customer-engagement'),
    )
    expect(['Sales', 'Customer Engagement', 'customer-engagement'].map(usageNameOf)).toEqual([
      'sales',
      'customerengagement',
      'customerengagement',
    ])
  })
  it('a listed Azure service goes by its entry, any other by letters and digits without losing a brand', () => {
    expect(azureServiceOf('Azure Sentinel')).toBe(azureServiceOf('Sentinel'))
    expect(azureServiceOf('Azure Virtual Machines')).toBe(azureServiceOf('virtual machines'))
    expect(azureServiceOf('Virtual Machine Licenses')).toBe(azureServiceOf('Virtual Machines Licenses'))
    expect(azureServiceOf('Azure Storage')).not.toBe(azureServiceOf('Storage'))
    expect(azureServiceOf('STORAGE ')).toBe(azureServiceOf('Storage'))
  })
  it('one name of two things is refused', () => {
    expect(() =>
      namesOf([
        { id: 'a', names: ['X'] },
        { id: 'b', names: ['x'] },
      ]),
    ).toThrow('x names a and b')
  })
})

it.each([
  ['CSP T1', 'csp-tier-1'],
  ['CSP', 'csp-tier-1'],
  ['Indirect Provider', 'csp-tier-1'],
  ['indirect reseller', 'csp-tier-2'],
  ['Claiming Partner of Record', 'cpor'],
  ['CPOR RevRec Performance', 'cpor-revrec-performance'],
  ['Partner Admin Link', 'pal'],
  ['GDAP', null],
])('association %s → %s (GDAP is none: FAQ of 2022)', (text, id) => expect(associationOf(text)).toBe(id))

it.each([
  ['Small, Medium & Corporate Commercial', 'smb'],
  ['SMC – Corporate', 'smb'],
  ['smb', 'smb'],
  ['Major Commercial', 'enterprise'],
  [' ', null],
])('segment %s → %s', (text, segment) => expect(segmentOf(text)).toBe(segment))

it.each([
  ['Microsoft Certified: Azure Administrator Associate', 'azure-administrator'],
  ['Microsoft 365 Certified: Fundamentals', 'microsoft-365-fundamentals'],
  ['365 Fundamentals', 'microsoft-365-fundamentals'],
  ['Fundamentals', null],
  ['Microsoft 365 Certified: Enterprise Administrator Expert', 'm365-administrator-expert'],
  ['modern-desktop', 'm365-endpoint-administrator'],
  ['GitHub Certified: Agentic AI Developer', 'agentic-ai-developer'],
  ['Microsoft Security Operations Analyst', 'security-operations-analyst'],
  [
    'Microsoft Certified: Dynamics 365: Finance and Operations Apps Developer Associate',
    'd365-finance-and-operations-apps-developer-associate',
  ],
  ['Administrator Associate', null],
])('certification %s → %s', (text, id) => expect(certificationOf(text)).toBe(id))
