import { pool } from './entry'

/** Pools of Modern Work (capability-rules.md §4.4). */
export const MW_INT_23 = pool('MW-INT-23', [
  'm365-collaboration-communications-systems-engineer',
  'microsoft-365-fundamentals',
  'm365-messaging-administrator',
  'm365-endpoint-administrator',
  'm365-teams-administrator-associate',
  'm365-teams-application-developer-associate',
  'identity-and-access-administrator',
])
export const MW_INT_26 = pool('MW-INT-26', [
  ['microsoft-365-fundamentals', '2026-03-31', '2027-03-31'],
  'm365-teams-administrator-associate',
  'identity-and-access-administrator',
  'm365-collaboration-communications-systems-engineer',
  'm365-endpoint-administrator',
  'copilot-and-agent-administration-fundamentals',
])

export const MW_ADV_23 = pool('MW-ADV-23', [
  'm365-administrator-expert',
  'teams-meetings-technical-assessment',
])
/** Empty from 1 December 2027 on: then nobody qualifies for Modern Work by this rule set. */
export const MW_ADV_26 = pool('MW-ADV-26', [
  ['m365-administrator-expert', '2026-11-30', '2027-11-30'],
  ['teams-meetings-technical-assessment', '2026-06-15', '2027-06-15'],
])
