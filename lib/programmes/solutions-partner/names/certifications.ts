import { finder, type Named, plain } from '../../../text/finder'

/** What a certification is called beside its id, which is the last part of its address (capability-rules.md §4.4). */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  'azure-administrator': ['Azure Administrator Associate'],
  'azure-solutions-architect': ['Azure Solutions Architect Expert'],
  'azure-database-administrator-associate': [],
  'azure-ai-engineer': ['Azure AI Engineer Associate'],
  'azure-data-scientist': ['Azure Data Scientist Associate'],
  'azure-data-engineer': ['Azure Data Engineer Associate'],
  'data-analyst-associate': ['Power BI Data Analyst Associate'],
  'customer-data-platform-specialty': [],
  'azure-cosmos-db-developer-specialty': [],
  'fabric-analytics-engineer-associate': [],
  'fabric-data-engineer-associate': [],
  'sql-ai-developer-associate': [],
  'azure-ai-apps-and-agents-developer-associate': [],
  'machine-learning-operations-engineer-associate': [],
  'azure-databricks-data-engineer-associate': [],
  'azure-developer': ['Azure Developer Associate'],
  'power-platform-developer-associate': [],
  'azure-ai-cloud-developer-associate': [],
  'agentic-ai-developer': [],
  'azure-iot-developer-specialty': [],
  'devops-engineer': ['Azure DevOps Engineer Expert', 'DevOps Engineer Expert'],
  'power-platform-solution-architect-expert': [],
  'github-actions': [],
  'github-administration': [],
  'github-advanced-security': [],
  'github-copilot': [],
  'azure-network-engineer-associate': [],
  'azure-stack-hub-operator': ['Azure Stack Hub Operator Associate'],
  'windows-server-hybrid-administrator': ['Windows Server Hybrid Administrator Associate'],
  'azure-virtual-desktop-specialty': [],
  'azure-for-sap-workloads-specialty': [],
  'd365-functional-consultant-financials': ['Dynamics 365 Finance Functional Consultant Associate'],
  'd365-functional-consultant-commerce': ['Dynamics 365 Commerce Functional Consultant Associate'],
  'd365-finance-and-operations-apps-developer-associate': [
    'Dynamics 365: Finance and Operations Apps Developer Associate',
  ],
  'd365-functional-consultant-supply-chain-management': [
    'Dynamics 365 Supply Chain Management Functional Consultant Associate',
  ],
  'd365-functional-consultant-manufacturing': [
    'Dynamics 365 Supply Chain Management, Manufacturing Functional Consultant Associate',
  ],
  'd365-functional-consultant-customer-service': [
    'Dynamics 365 Customer Service Functional Consultant Associate',
  ],
  'd365-functional-consultant-sales': ['Dynamics 365 Sales Functional Consultant Associate'],
  'd365-functional-consultant-field-service': ['Dynamics 365 Field Service Functional Consultant Associate'],
  'd365-business-central-functional-consultant-associate': [
    'Dynamics 365 Business Central Functional Consultant Associate',
  ],
  'd365-functional-consultant-marketing': ['Dynamics 365 Marketing Functional Consultant Associate'],
  'power-platform-app-maker': ['Power Platform App Maker Associate'],
  'power-platform-functional-consultant-associate': [],
  'azure-enterprise-data-analyst-associate': [],
  'power-automate-rpa-developer-associate': [],
  'd365-customer-experience-analyst-associate': ['Dynamics 365 Customer Experience Analyst Associate'],
  'd365-sales-ai-consultant-associate': ['Dynamics 365 Sales AI Consultant Associate'],
  'intelligent-applications-builder-associate': [],
  'd365-contact-center-ai-engineer-associate': ['Dynamics 365 Contact Center AI Engineer Associate'],
  'd365-supply-chain-management-functional-consultant-expert': [
    'Dynamics 365 Supply Chain Management Functional Consultant Expert',
  ],
  'd365-finance-and-operations-apps-solution-architect-expert': [
    'Dynamics 365: Finance and Operations Apps Solution Architect Expert',
  ],
  'power-apps-and-d365-solution-architect-expert': [
    'Dynamics 365 + Power Platform Solution Architect Expert',
  ],
  'd365-business-central-developer-associate': ['Dynamics 365 Business Central Developer Associate'],
  'agentic-ai-business-solutions-architect': [],
  'microsoft-365-fundamentals': ['M365 Fundamentals', '365 Fundamentals'],
  'm365-teams-application-developer-associate': ['Teams Application Developer Associate'],
  'm365-teams-administrator-associate': ['Teams Administrator Associate'],
  'm365-messaging-administrator': ['Messaging Administrator Associate'],
  'identity-and-access-administrator': ['Identity and Access Administrator Associate'],
  'm365-collaboration-communications-systems-engineer': [
    'Collaboration Communications Systems Engineer Associate',
  ],
  'm365-endpoint-administrator': [
    'Endpoint Administrator Associate',
    'Modern Desktop Administrator Associate',
    'modern-desktop',
  ],
  'copilot-and-agent-administration-fundamentals': [],
  'm365-administrator-expert': [
    'Enterprise Administrator Expert',
    'Administrator Expert',
    'm365-enterprise-administrator',
  ],
  'teams-meetings-technical-assessment': ['Teams Meetings and Meeting Rooms Technical Assessment'],
  'azure-security-engineer': ['Azure Security Engineer Associate'],
  'cloud-and-ai-security-engineer-associate': [],
  'security-operations-analyst': ['Security Operations Analyst Associate'],
  'm365-security-administrator': [
    'Security Administrator Associate',
    'Microsoft 365 Security Administrator Associate',
  ],
  'cybersecurity-architect-expert': [],
  'information-protection-administrator': [
    'Information Protection and Compliance Administrator Associate',
    'information-protection-and-compliance-administrator',
  ],
  'information-security-administrator': ['Information Security Administrator Associate'],
}

/** Where leaving the prefix out would leave too little. */
const WHOLE_NAMES = new Map([[plain('Microsoft 365 Certified: Fundamentals'), 'microsoft-365-fundamentals']])

/** The four prefixes without which names are compared; the longest of them first. */
const withoutPrefix = (name: string): string =>
  name.replace(/^(?:microsoft365certified|microsoftcertified|githubcertified|microsoft)/, '')

const THINGS: readonly Named[] = Object.entries(NAMES).map(([id, names]) => ({ id, names }))
const find = finder(THINGS, withoutPrefix)

export const CERTIFICATIONS: readonly string[] = Object.keys(NAMES)

/** The first of its other names; null: its id says it all. */
export const firstNameOf = (id: string): string | null => NAMES[id]?.[0] ?? null

/** null: nobody knows the certification; it is kept, listed and counts nowhere. */
export const certificationOf = (text: string): string | null => WHOLE_NAMES.get(plain(text)) ?? find(text)
