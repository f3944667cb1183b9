import { pool } from './entry'

/** Pools of the three Azure areas (capability-rules.md §4.4). */
export const ADMIN = pool('ADMIN', ['azure-administrator'])
export const ARCHITECT = pool('ARCHITECT', ['azure-solutions-architect'])

export const DAI_23 = pool('DAI-23', [
  'azure-database-administrator-associate',
  'azure-ai-engineer',
  'azure-data-scientist',
  'azure-data-engineer',
  'data-analyst-associate',
  'customer-data-platform-specialty',
  'azure-cosmos-db-developer-specialty',
])
export const DAI_26 = pool('DAI-26', [
  'azure-database-administrator-associate',
  ['azure-ai-engineer', '2026-06-30', '2027-06-30'],
  ['azure-data-scientist', '2026-06-01', '2027-06-01'],
  'data-analyst-associate',
  'azure-cosmos-db-developer-specialty',
  'fabric-analytics-engineer-associate',
  'fabric-data-engineer-associate',
  'sql-ai-developer-associate',
  'azure-ai-apps-and-agents-developer-associate',
  'machine-learning-operations-engineer-associate',
  'azure-databricks-data-engineer-associate',
])

export const APP_INT_23 = pool('APP-INT-23', ['azure-developer', 'power-platform-developer-associate'])
export const APP_INT_26 = pool('APP-INT-26', [
  ['azure-developer', '2026-07-31', '2027-07-31'],
  'power-platform-developer-associate',
  'azure-ai-cloud-developer-associate',
  'agentic-ai-developer',
])
export const APP_ADV_23 = pool('APP-ADV-23', [
  ['azure-iot-developer-specialty', '2023-07-31', '2024-07-31'],
  'devops-engineer',
  'power-platform-solution-architect-expert',
])
/** The dates of the architect stand on the page of Business Applications; the Azure page has none for it. */
export const APP_ADV_26 = pool('APP-ADV-26', [
  'devops-engineer',
  ['power-platform-solution-architect-expert', '2026-06-30', '2027-06-30'],
  'github-actions',
  'github-administration',
  'github-advanced-security',
  'github-copilot',
])

export const INFRA_INT_23 = pool('INFRA-INT-23', [
  'azure-network-engineer-associate',
  ['azure-stack-hub-operator', '2023-07-31', '2024-07-31'],
  'windows-server-hybrid-administrator',
])
export const INFRA_INT_26 = pool('INFRA-INT-26', [
  'azure-network-engineer-associate',
  'windows-server-hybrid-administrator',
])
export const INFRA_ADV = pool('INFRA-ADV', [
  'azure-virtual-desktop-specialty',
  'azure-for-sap-workloads-specialty',
])
