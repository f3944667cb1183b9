/** Pools as their table has them: `name (earned by → counts to)`, a beginning with `-` goes on from the one before it. */
const TABLE: Record<string, string> = {
  ADMIN: 'azure-administrator',
  ARCHITECT: 'azure-solutions-architect',
  'DAI-23':
    'azure-database-administrator-associate, azure-ai-engineer, azure-data-scientist, azure-data-engineer, data-analyst-associate, customer-data-platform-specialty, azure-cosmos-db-developer-specialty',
  'DAI-26':
    'azure-database-administrator-associate, azure-ai-engineer (2026-06-30 → 2027-06-30), azure-data-scientist (2026-06-01 → 2027-06-01), data-analyst-associate, azure-cosmos-db-developer-specialty, fabric-analytics-engineer-associate, fabric-data-engineer-associate, sql-ai-developer-associate, azure-ai-apps-and-agents-developer-associate, machine-learning-operations-engineer-associate, azure-databricks-data-engineer-associate',
  'APP-INT-23': 'azure-developer, power-platform-developer-associate',
  'APP-INT-26':
    'azure-developer (2026-07-31 → 2027-07-31), power-platform-developer-associate, azure-ai-cloud-developer-associate, agentic-ai-developer',
  'APP-ADV-23':
    'azure-iot-developer-specialty (2023-07-31 → 2024-07-31), devops-engineer, power-platform-solution-architect-expert',
  'APP-ADV-26':
    'devops-engineer, power-platform-solution-architect-expert (2026-06-30 → 2027-06-30), github-actions, github-administration, github-advanced-security, github-copilot',
  'INFRA-INT-23':
    'azure-network-engineer-associate, azure-stack-hub-operator (2023-07-31 → 2024-07-31), windows-server-hybrid-administrator',
  'INFRA-INT-26': 'azure-network-engineer-associate, windows-server-hybrid-administrator',
  'INFRA-ADV': 'azure-virtual-desktop-specialty, azure-for-sap-workloads-specialty',
  'BA-INT-23':
    'd365-functional-consultant-financials, -commerce, d365-finance-and-operations-apps-developer-associate, d365-functional-consultant-supply-chain-management, -manufacturing, -customer-service, -sales, -field-service, d365-business-central-functional-consultant-associate, d365-functional-consultant-marketing, power-platform-app-maker (no earned by → 2023-11-30), data-analyst-associate, power-platform-functional-consultant-associate, power-platform-developer-associate, customer-data-platform-specialty, azure-enterprise-data-analyst-associate, power-automate-rpa-developer-associate',
  'BA-INT-2312': '= BA-INT-23 without power-platform-app-maker',
  'BA-INT-26':
    'd365-functional-consultant-financials, d365-finance-and-operations-apps-developer-associate, d365-functional-consultant-supply-chain-management, -customer-service, -field-service (2026-06-30 → 2027-06-30), d365-business-central-functional-consultant-associate, data-analyst-associate, power-platform-functional-consultant-associate (2026-08-31 → 2027-08-31), power-platform-developer-associate, power-automate-rpa-developer-associate (2026-06-30 → 2027-06-30), d365-customer-experience-analyst-associate (2026-07-31 → 2027-07-31), d365-sales-ai-consultant-associate, intelligent-applications-builder-associate, d365-contact-center-ai-engineer-associate',
  'BA-ADV-22': '= BA-ADV-23 + power-apps-and-d365-solution-architect-expert (2021-06-30 → 2023-06-30)',
  'BA-ADV-23':
    'd365-supply-chain-management-functional-consultant-expert, d365-finance-and-operations-apps-solution-architect-expert, power-platform-solution-architect-expert',
  'BA-ADV-26':
    'd365-supply-chain-management-functional-consultant-expert (2026-06-30 → 2027-06-30), d365-finance-and-operations-apps-solution-architect-expert (2026-06-30 → 2027-06-30), power-platform-solution-architect-expert (2026-06-30 → 2027-06-30), d365-business-central-developer-associate, agentic-ai-business-solutions-architect',
  'MW-INT-23':
    'm365-collaboration-communications-systems-engineer, microsoft-365-fundamentals, m365-messaging-administrator, m365-endpoint-administrator, m365-teams-administrator-associate, m365-teams-application-developer-associate, identity-and-access-administrator',
  'MW-INT-26':
    'microsoft-365-fundamentals (2026-03-31 → 2027-03-31), m365-teams-administrator-associate, identity-and-access-administrator, m365-collaboration-communications-systems-engineer, m365-endpoint-administrator, copilot-and-agent-administration-fundamentals',
  'MW-ADV-23': 'm365-administrator-expert, teams-meetings-technical-assessment',
  'MW-ADV-26':
    'm365-administrator-expert (2026-11-30 → 2027-11-30), teams-meetings-technical-assessment (2026-06-15 → 2027-06-15)',
  'SEC-1-23': 'azure-security-engineer',
  'SEC-2-23': 'security-operations-analyst, m365-security-administrator (2023-06-30 → 2024-06-30)',
  'SEC-3-23':
    'cybersecurity-architect-expert, security-operations-analyst, identity-and-access-administrator, information-protection-administrator',
  'SEC-3-2312': '= SEC-3-23 without security-operations-analyst',
  'SEC-1-26': 'azure-security-engineer (2026-08-31 → 2027-08-31), cloud-and-ai-security-engineer-associate',
  'SEC-2-26': 'security-operations-analyst',
  'SEC-3-26':
    'cybersecurity-architect-expert, identity-and-access-administrator, information-security-administrator',
}

/** Pools that are so where something was decided otherwise. */
const DECIDED: Record<string, string> = {
  'BA-INT-2312-OTHERS': '= BA-INT-2312 without d365-functional-consultant-customer-service',
  'BA-INT-2312-ENDED':
    '= BA-INT-2312-OTHERS + d365-functional-consultant-customer-service (2023-06-30 → 2024-06-30)',
}

export const poolNames = (): string[] => Object.keys(TABLE)

export type Entry = { id: string; earnedBy: string; countsTo: string }

const read = new Map<string, Entry[]>()

/** @throws Error for a pool that the table does not have */
export function poolNamed(name: string): Entry[] {
  const found = read.get(name) ?? readPool(name)
  read.set(name, found)
  return found
}

function readPool(name: string): Entry[] {
  const text = TABLE[name] ?? DECIDED[name]
  if (text === undefined) throw new Error(`no pool ${name}`)
  const [, base = '', sign, other = ''] = /^= (\S+) (without|\+) (.+)$/.exec(text) ?? []
  if (sign === 'without') return poolNamed(base).filter(({ id }) => id !== other)
  if (sign === '+') return [...poolNamed(base), ...entries(other)]
  return entries(text)
}

function entries(text: string): Entry[] {
  let root = ''
  return text.split(', ').map((one) => {
    const [, name = '', from = '', to = ''] = /^(\S+)(?: \((\S+|no earned by) → (\S+)\))?$/.exec(one) ?? []
    if (!name) throw new Error(`cannot read ${one}`)
    if (!name.startsWith('-')) root = /^d365-functional-consultant/.exec(name)?.[0] ?? root
    return {
      id: name.startsWith('-') ? root + name : name,
      earnedBy: /^\d/.test(from) ? from : '9999-12-31',
      countsTo: to || '9999-12-31',
    }
  })
}
