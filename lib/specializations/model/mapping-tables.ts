import type { PlainDate } from '../../dates'
import type { SolutionArea } from '../../programmes/solution-areas'
import type { Citation } from '../../programmes/solutions-partner/rules/cited'
import { sourceIn } from '../../programmes/solutions-partner/rules/documents'
import type { SpecializationId } from './specializations'

/** A specialization as a table calls it, with the designations of which one suffices; slips of the pen are aliases. */
export type MappedRow = { id: SpecializationId; name: string; areas: readonly SolutionArea[] }
export type MappingTable = Citation & {
  from: PlainDate
  rows: readonly MappedRow[]
  /** Where the day of some rows is stated by a document of its own. */
  announced?: Citation & { ids: readonly SpecializationId[] }
}

const [DATA, APPS, INFRA] = ['data-ai', 'digital-app-innovation', 'infrastructure'] as const
const [BUSINESS, WORK, SECURITY] = ['business-applications', 'modern-work', 'security'] as const

const row = (id: SpecializationId, name: string, ...areas: SolutionArea[]): MappedRow => ({ id, name, areas })

/** In the order of the document. */
const OF_2022: readonly MappedRow[] = [
  row(
    'windows-sql-server-migration',
    'Windows Server and SQL Server Migration to Microsoft Azure',
    DATA,
    INFRA,
  ),
  row(
    'linux-open-source-migration',
    'Linux and Open-Source Database Migration to Microsoft Azure',
    DATA,
    INFRA,
  ),
  row('sap', 'SAP on Microsoft Azure', INFRA),
  row('data-warehouse-migration', 'Data Warehouse Migration to Microsoft Azure', DATA),
  row('kubernetes', 'Kubernetes on Microsoft Azure', DATA, APPS),
  row('enterprise-applications', 'Modernization of Web Applications to Microsoft Azure', DATA, APPS),
  row('virtual-desktop', 'Microsoft Windows Virtual Desktop', INFRA),
  row('analytics', 'Analytics on Microsoft Azure', DATA),
  row('vmware-solution', 'Microsoft Azure VMware Solution', INFRA),
  row('ai-machine-learning', 'AI and Machine Learning on Microsoft Azure', DATA, APPS),
  row('devops-github', 'DevOps with GitHub on Microsoft Azure', APPS),
  row('azure-arc', 'Hybrid Operations and Management with Microsoft Azure Arc', DATA, APPS, INFRA),
  row('azure-stack-hci', 'Hybrid Cloud Infrastructure with Microsoft Azure Stack HCI', DATA, APPS, INFRA),
  row('networking', 'Networking Services in Microsoft Azure', INFRA),
  row('low-code', 'Microsoft Low Code Application Development', APPS, BUSINESS),
  row('small-midsize-management', 'Small and Midsize Business Management', BUSINESS),
  row('adoption-change-management', 'Adoption and Change Management', WORK),
  row('calling-teams', 'Calling for Microsoft Teams', WORK),
  row('custom-solutions-teams', 'Custom Solutions for Microsoft Teams', WORK),
  row('meetings-teams', 'Meetings and Meeting Rooms for Microsoft Teams', WORK),
  row('teamwork-deployment', 'Teamwork Deployment', WORK),
  row('modernize-endpoints', 'Modernize Endpoints', WORK),
  row('cloud-security', 'Cloud Security', SECURITY),
  row('identity-access-management', 'Identity and Access Management', SECURITY),
  row('information-protection-governance', 'Information Protection and Governance', SECURITY),
  row('threat-protection', 'Threat Protection', SECURITY),
]

const INFRA_AND_DATABASE = row(
  'infra-database-migration',
  'Infra and Database Migration to Microsoft Azure',
  DATA,
  INFRA,
)

/** By area, as the document has them; who stands under several areas stands here once. */
const OF_2023: readonly MappedRow[] = [
  row('ai-machine-learning', 'AI and Machine Learning on Microsoft Azure', DATA, APPS),
  row('analytics', 'Analytics on Microsoft Azure', DATA),
  row('ai-apps', 'Build and Modernize AI Apps with Microsoft Azure', DATA, APPS),
  row('business-intelligence', 'Business Intelligence', DATA, BUSINESS),
  row('data-warehouse-migration', 'Data Warehouse Migration to Microsoft Azure', DATA),
  row('azure-stack-hci', 'Hybrid Cloud Infrastructure with Microsoft Azure Stack HCI', DATA, APPS, INFRA),
  INFRA_AND_DATABASE,
  row('kubernetes', 'Kubernetes on Microsoft Azure', DATA, APPS),
  row('enterprise-applications', 'Migrate Enterprise Applications to Microsoft Azure', DATA, APPS),
  row('finance', 'Finance', BUSINESS),
  row('intelligent-automation', 'Intelligent Automation', APPS, BUSINESS),
  row('low-code', 'Microsoft Low Code Application Development', APPS, BUSINESS),
  row('sales', 'Sales', BUSINESS),
  row('service', 'Service', BUSINESS),
  row('small-midsize-management', 'Small and Midsize Business Management', BUSINESS),
  row('supply-chain', 'Supply Chain', BUSINESS),
  row('vmware-solution', 'Microsoft Azure VMware Solution', INFRA),
  row('virtual-desktop', 'Microsoft Azure Virtual Desktop', INFRA),
  row('networking', 'Networking Services in Microsoft Azure', INFRA),
  row('sap', 'SAP on Microsoft Azure', INFRA),
  row('devops-github', 'DevOps with GitHub on Microsoft Azure', APPS),
  row('cloud-security', 'Cloud Security', SECURITY),
  row('identity-access-management', 'Identity and Access Management', SECURITY),
  row('information-protection-governance', 'Information Protection and Governance', SECURITY),
  row('threat-protection', 'Threat Protection', SECURITY),
  row('adoption-change-management', 'Adoption and Change Management', WORK),
  row('calling-teams', 'Calling for Microsoft Teams', WORK),
  row('custom-solutions-teams', 'Custom Solutions for Microsoft Teams', WORK),
  row('meetings-teams', 'Meetings and Meeting Rooms for Microsoft Teams', WORK),
  row('modernize-endpoints', 'Modernize Endpoints', WORK),
  row('teamwork-deployment', 'Teamwork Deployment', WORK),
]

/** One became another of its own accord; who held it holds the other. */
export type Replacement = Citation & {
  on: PlainDate
  from: readonly SpecializationId[]
  by: SpecializationId
}

export const REPLACEMENTS: readonly Replacement[] = [
  {
    on: '2023-01-09',
    from: ['windows-sql-server-migration', 'linux-open-source-migration'],
    by: 'infra-database-migration',
    source: sourceIn('D23-infra', 'Overview'),
    standing: 'stated',
    note: 'Who was enrolled in one of them, or in both, was enrolled in the new one on that day.',
  },
]

const replaced = (rows: readonly MappedRow[], { from, by }: Replacement, after: MappedRow): MappedRow[] => [
  { ...after, id: by },
  ...rows.filter(({ id }) => !from.includes(id)),
]

/** Oldest first. */
export const MAPPING_TABLES: readonly MappingTable[] = [
  {
    from: '2022-10-03',
    rows: OF_2022,
    source: sourceIn(
      'FAQ22',
      'Once I attain a Solutions Partner designation, what specializations can I earn?',
    ),
    standing: 'stated',
  },
  ...REPLACEMENTS.map((one) => ({
    from: one.on,
    rows: replaced(OF_2022, one, INFRA_AND_DATABASE),
    source: one.source,
    standing: 'inferred' as const,
    note: 'The table of 2022 with this one change.',
  })),
  {
    from: '2023-07-11',
    rows: OF_2023,
    source: sourceIn('DECK23', 'How specializations map to Solutions Partner designations'),
    standing: 'inferred',
    note:
      'The deck bears no day: the day is that of the announcement of its three newest specializations and of a new name. Since ' +
      'when Finance, Sales, Service and Supply Chain are there and Azure Arc is not is not known; the documentation of October ' +
      '2023 has Azure Arc in one of its two lists. The documentation names Business Applications once, in July 2023, for AI apps ' +
      'where the deck and October have Digital & App Innovation. No later table is known.',
    announced: {
      ids: ['ai-apps', 'business-intelligence', 'intelligent-automation', 'enterprise-applications'],
      source: sourceIn('D23-july', 'New specializations for Solutions Partners'),
      standing: 'stated',
    },
  },
]
