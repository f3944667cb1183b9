import { pool } from './entry'

const STEP_3 = [
  'cybersecurity-architect-expert',
  'identity-and-access-administrator',
  'information-protection-administrator',
]

/** Pools of the three steps of Security (capability-rules.md §4.4). */
export const SEC_1_23 = pool('SEC-1-23', ['azure-security-engineer'])
export const SEC_2_23 = pool('SEC-2-23', [
  'security-operations-analyst',
  ['m365-security-administrator', '2023-06-30', '2024-06-30'],
])
export const SEC_3_23 = pool('SEC-3-23', [...STEP_3, 'security-operations-analyst'])
export const SEC_3_2312 = pool('SEC-3-2312', STEP_3)

export const SEC_1_26 = pool('SEC-1-26', [
  ['azure-security-engineer', '2026-08-31', '2027-08-31'],
  'cloud-and-ai-security-engineer-associate',
])
export const SEC_2_26 = pool('SEC-2-26', ['security-operations-analyst'])
/** Information Protection Administrator lapsed on 31 May 2026, before this set begins. */
export const SEC_3_26 = pool('SEC-3-26', [
  'cybersecurity-architect-expert',
  'identity-and-access-administrator',
  'information-security-administrator',
])
