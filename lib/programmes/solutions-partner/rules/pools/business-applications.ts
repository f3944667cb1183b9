import { pool } from './entry'

const consultant = (what: string) => `d365-functional-consultant-${what}`

/** Without the app maker and Customer Service, of which dates differ. */
const INTERMEDIATE_23 = [
  ...['financials', 'commerce', 'supply-chain-management', 'manufacturing', 'sales'].map(consultant),
  ...['field-service', 'marketing'].map(consultant),
  'd365-finance-and-operations-apps-developer-associate',
  'd365-business-central-functional-consultant-associate',
  'data-analyst-associate',
  'power-platform-functional-consultant-associate',
  'power-platform-developer-associate',
  'customer-data-platform-specialty',
  'azure-enterprise-data-analyst-associate',
  'power-automate-rpa-developer-associate',
]
const EXPERTS = [
  'd365-supply-chain-management-functional-consultant-expert',
  'd365-finance-and-operations-apps-solution-architect-expert',
  'power-platform-solution-architect-expert',
]

export const BA_INT_23 = pool('BA-INT-23', [
  ...INTERMEDIATE_23,
  consultant('customer-service'),
  ['power-platform-app-maker', null, '2023-11-30'],
])
export const BA_INT_2312 = pool('BA-INT-2312', [...INTERMEDIATE_23, consultant('customer-service')])
/** Where the retirement that was once announced for Customer Service is taken at its word. */
export const BA_INT_2312_ENDED = pool('BA-INT-2312', [
  ...INTERMEDIATE_23,
  [consultant('customer-service'), '2023-06-30', '2024-06-30'],
])
export const BA_INT_26 = pool('BA-INT-26', [
  consultant('financials'),
  'd365-finance-and-operations-apps-developer-associate',
  consultant('supply-chain-management'),
  consultant('customer-service'),
  [consultant('field-service'), '2026-06-30', '2027-06-30'],
  'd365-business-central-functional-consultant-associate',
  'data-analyst-associate',
  ['power-platform-functional-consultant-associate', '2026-08-31', '2027-08-31'],
  'power-platform-developer-associate',
  ['power-automate-rpa-developer-associate', '2026-06-30', '2027-06-30'],
  ['d365-customer-experience-analyst-associate', '2026-07-31', '2027-07-31'],
  'd365-sales-ai-consultant-associate',
  'intelligent-applications-builder-associate',
  'd365-contact-center-ai-engineer-associate',
])

export const BA_ADV_22 = pool('BA-ADV-22', [
  ...EXPERTS,
  ['power-apps-and-d365-solution-architect-expert', '2021-06-30', '2023-06-30'],
])
export const BA_ADV_23 = pool('BA-ADV-23', EXPERTS)
export const BA_ADV_26 = pool('BA-ADV-26', [
  ...EXPERTS.map((id) => [id, '2026-06-30', '2027-06-30'] as const),
  'd365-business-central-developer-associate',
  'agentic-ai-business-solutions-architect',
])
