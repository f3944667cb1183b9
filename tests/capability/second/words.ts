/** Words of the rules as they stand in their tables, read by the second evaluator alone. */
const listed = (text: string) => text.split(', ').map((one) => one.trim())

const MW22 =
  'exchange-online, intune, microsoft-365-apps, sharepoint-online, teams, teams-apps, teams-meetings, teams-phone-calling, teams-phone-calling-1p, teams-phone-calling-3p, viva-engage'
const MW26NET =
  'exchange-online, intune, m365-copilot, microsoft-365-apps, entra-id-p1, sharepoint-online, teams, teams-apps, teams-frontline, teams-meetings, teams-phone, teams-phone-calling, teams-phone-calling-1p, teams-phone-calling-3p, teams-phone-enabled-users, teams-rooms-devices, viva-connections, viva-engage, viva-goals, viva-insights, viva-learning, viva-topics, windows-365'

export const SETS = {
  mw22: listed(MW22),
  mw23: listed(`${MW22}, teams-phone, viva, viva-connections, viva-insights, viva-learning, viva-topics`),
  mw26net: listed(MW26NET),
  mw26: listed(`${MW26NET}, teams-premium`),
  sec: listed(
    'entra-id-p1, defender-office-365, defender-endpoint, defender-identity, purview-information-protection, intune',
  ),
  az23: 'Advanced Data Security; Advanced Threat Protection; Application Gateway; Azure Active Directory B2C; Azure Active Directory Domain Services; Azure Active Directory for External Identities; Azure Bastion; Azure DDoS Protection; Azure Defender; Azure Firewall; Azure Firewall Manager; Azure Front Door Service; Azure IoT Security; Key Vault; Network Watcher; Security Center; Sentinel'.split(
    '; ',
  ),
  az26: 'Application Gateway; Azure Active Directory B2C; Azure Active Directory for External Identities; Azure Bastion; Azure DDoS Protection; Azure Firewall; Azure Firewall Manager; Azure Front Door Service; Azure IoT Security; Key Vault; Microsoft Defender for Cloud; Microsoft Entra; Microsoft Entra Domain Services; Microsoft Entra Verified ID; Microsoft Purview; Microsoft Security Copilot; Sentinel'.split(
    '; ',
  ),
  rev23: listed(
    'AI Builder, Business Central, CE Bundle, Commerce, Customer Insights, Customer Service, F&O Bundle, Field Service, Finance, Fraud Protection, HR, Intelligent Order Management, Marketing, Mixed Reality, Omni Channel, Power Apps, Power Automate, Power BI, Power Pages, Power Virtual Agent, Project Operations, Sales, Supply Chain, Non-workload specific',
  ),
  rev26: listed(
    'AI Builder, Business Central, CE Bundle, Commerce, Contact Center, Copilot Studio, Copilot Studio PAYG, Customer Insights, Customer Service, F&O Bundle, Field Service, Finance, HR, Intelligent Order Management, Mixed Reality, Omni Channel, Power Apps, Power Automate, Power BI, Power Pages, Power Virtual Agent, Project Operations, Sales, Supply Chain, Non-workload specific (F&O), Non-workload specific',
  ),
}

/** Workload, rate in 2022-10, rates after it, which associations. */
export const RATE_CARD = `business-central 1000 1000 1000 D365
contact-center - - 200 D365
core-hr 1000 1000 1000 D365
customer-engagement 40 200 200 D365
customer-insights 0.2 0.2 0.2 PP
finance-operations 100 100 100 D365
guides 1000 1000 1000 D365
portals 100 100 100 PP
power-apps 200 200 200 PP
power-automate 200 200 200 PP
power-bi 200 200 200 PP
remote-assist 1000 1000 1000 D365
retail 100 100 100 D365
talent-attract 1000 1000 1000 D365
talent-onboard 1000 1000 1000 D365`
  .split('\n')
  .map((line) => line.split(' '))

/** What files call things, with the id that the tables give them; what stands in none is unknown. */
export const SPELLINGS: Record<'azure' | 'licences' | 'revenue' | 'usage', [spelling: string, id: string][]> =
  {
    azure: [
      ['Azure Sentinel', 'Sentinel'],
      ['Sentinel', 'Sentinel'],
      ['Key Vault', 'Key Vault'],
      ['Azure Firewall', 'Azure Firewall'],
      ['microsoft sentinel', 'Sentinel'],
      ['Key-Vault', 'Key Vault'],
      ['Firewall', 'Azure Firewall'],
      ['Security Center', 'Security Center'],
      ['Azure Security Center', 'Security Center'],
      ['Entra', 'Microsoft Entra'],
      ['Azure Purview', 'Microsoft Purview'],
      ['Virtual Machines', 'VM'],
      ['Azure Virtual Machines', 'VM'],
      ['Virtual Machine Licenses', 'VML'],
      ['Virtual Machines Licenses', 'VML'],
      ['Storage', 'storage'],
      ['STORAGE ', 'storage'],
      ['Azure Storage', 'azurestorage'],
      ['SQL Database', 'sqldatabase'],
      ['Functions', 'functions'],
      ['Load Balancer', 'loadbalancer'],
      ['Bandwidth', 'bandwidth'],
      ['Azure App Service', 'azureappservice'],
      ['Azure Databricks', 'azuredatabricks'],
      ['Azure Data Factory', 'azuredatafactory'],
      ['Azure Kubernetes Service', 'azurekubernetesservice'],
      ['Microsoft Defender for Cloud', 'Microsoft Defender for Cloud'],
    ],
    licences: [
      ['EXO', 'exchange-online'],
      ['Exchange', 'exchange-online'],
      ['SharePoint', 'sharepoint-online'],
      ['Exchange Online', 'exchange-online'],
      ['Microsoft Teams', 'teams'],
      ['teams', 'teams'],
      ['Yammer', 'viva-engage'],
      ['Viva', 'viva'],
      ['VivaTopics', 'viva-topics'],
      ['Teams Phone', 'teams-phone'],
      ['Teams Premium', 'teams-premium'],
      ['TeamsPhonecalling1p/3p', 'teams-phone-calling'],
      ['Copilot for Microsoft 365', 'm365-copilot'],
      ['InTune', 'intune'],
      ['AADP', 'entra-id-p1'],
      ['Entra ID P1', 'entra-id-p1'],
      ['MDE', 'defender-endpoint'],
      ['Microsoft Defender for Identity', 'defender-identity'],
      ['Information protection', 'purview-information-protection'],
      ['Microsoft Defender for Endpoint', 'defender-endpoint'],
      ['Microsoft Defender for Office 365', 'defender-office-365'],
      ['Mystery', '?'],
    ],
    revenue: [
      ['Business Central', 'Business Central'],
      ['business-central', 'Business Central'],
      ['Omni-channel', 'Omni Channel'],
      ['HR (Human Resources)', 'HR'],
      ['Marketing', 'Marketing'],
      ['Copilot Studio', 'Copilot Studio'],
      ['Sales', 'Sales'],
      ['Commerce', 'Commerce'],
      ['Customer Service', 'Customer Service'],
      ['Finance', 'Finance'],
      ['Power BI', 'Power BI'],
      ['Microsoft Power Apps', 'Power Apps'],
      ['Non-workload specific (F&O)', 'Non-workload specific (F&O)'],
      ['Mystery', '?'],
    ],
    usage: [
      ['Business Central', 'business-central'],
      ['Customer Engagement', 'customer-engagement'],
      ['Sales', 'customer-engagement'],
      ['Field Service', 'customer-engagement'],
      ['Customer Insights', 'customer-insights'],
      ['Customer Insights Partner', 'customer-insights'],
      ['Finance', 'finance-operations'],
      ['Finance & Operations', 'finance-operations'],
      ['Contact Center', 'contact-center'],
      ['Power Pages', 'portals'],
      ['Power App', 'power-apps'],
      ['Power Apps', 'power-apps'],
      ['Power BI', 'power-bi'],
      ['Retail', 'retail'],
      ['Mystery', '?'],
    ],
  }

export const TIES: [spelling: string, id: string][] = [
  ['CSP', 'csp1'],
  ['csp-tier-1', 'csp1'],
  ['Direct Bill', 'csp1'],
  ['CSP Tier 1', 'csp1'],
  ['CSP Tier-2', 'csp2'],
  ['CPOR', 'cpor'],
  ['Claiming Partner of Record', 'cpor'],
  ['CPOR RevRec', 'revrec'],
  ['cpor-osa', 'osa'],
  ['CPOR RevRec Performance', 'revrecp'],
  ['CPOR OSU', 'osu'],
  ['DPOR', 'dpor'],
  ['Partner Admin Link', 'pal'],
  ['pal', 'pal'],
  ['GDAP', 'gdap'],
]

export const CERTIFICATES: [spelling: string, id: string][] = [
  ['Microsoft Certified: Azure Administrator Associate', 'azure-administrator'],
  ['azure-administrator', 'azure-administrator'],
  ['Azure Solutions Architect Expert', 'azure-solutions-architect'],
  ['Microsoft 365 Certified: Fundamentals', 'microsoft-365-fundamentals'],
  ['M365 Fundamentals', 'microsoft-365-fundamentals'],
  ['Modern Desktop Administrator Associate', 'm365-endpoint-administrator'],
  ['Microsoft 365 Certified: Administrator Expert', 'm365-administrator-expert'],
  ['GitHub Certified: Agentic AI Developer', 'agentic-ai-developer'],
  ['Security Administrator Associate', 'm365-security-administrator'],
  ['Agentic AI Business Solutions Architect', 'agentic-ai-business-solutions-architect'],
  ['Azure AI Cloud Developer Associate', 'azure-ai-cloud-developer-associate'],
  ['Azure Cosmos DB Developer Specialty', 'azure-cosmos-db-developer-specialty'],
  ['Azure Database Administrator Associate', 'azure-database-administrator-associate'],
  ['Azure Developer Associate', 'azure-developer'],
  ['Azure for SAP Workloads Specialty', 'azure-for-sap-workloads-specialty'],
  ['Azure Network Engineer Associate', 'azure-network-engineer-associate'],
  ['Azure Security Engineer Associate', 'azure-security-engineer'],
  ['Azure Virtual Desktop Specialty', 'azure-virtual-desktop-specialty'],
  ['Cybersecurity Architect Expert', 'cybersecurity-architect-expert'],
  ['Dynamics 365 Business Central Developer Associate', 'd365-business-central-developer-associate'],
  [
    'Dynamics 365 Business Central Functional Consultant Associate',
    'd365-business-central-functional-consultant-associate',
  ],
  [
    'Dynamics 365 Customer Service Functional Consultant Associate',
    'd365-functional-consultant-customer-service',
  ],
  ['Dynamics 365 Finance Functional Consultant Associate', 'd365-functional-consultant-financials'],
  [
    'Dynamics 365 Supply Chain Management Functional Consultant Associate',
    'd365-functional-consultant-supply-chain-management',
  ],
  ['Fabric Analytics Engineer Associate', 'fabric-analytics-engineer-associate'],
  ['Fabric Data Engineer Associate', 'fabric-data-engineer-associate'],
  ['Information Protection Administrator', 'information-protection-administrator'],
  ['Information Security Administrator Associate', 'information-security-administrator'],
  ['Microsoft 365 Certified: Teams Administrator Associate', 'm365-teams-administrator-associate'],
  ['Microsoft Certified: Azure Solutions Architect Expert', 'azure-solutions-architect'],
  ['Security Operations Analyst Associate', 'security-operations-analyst'],
  ['Windows Server Hybrid Administrator Associate', 'windows-server-hybrid-administrator'],
  ['Basket weaving', '?'],
]
