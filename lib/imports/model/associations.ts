import { finder } from '../../text/finder'

/** How a partner is tied to a customer, as the rows of files say it (capability-inputs.md §1). */
export const ASSOCIATIONS = [
  'csp-tier-1',
  'csp-tier-2',
  'cpor',
  'cpor-revrec',
  'cpor-osa',
  'cpor-revrec-performance',
  'cpor-osu',
  'dpor',
  'pal',
] as const
export type Association = (typeof ASSOCIATIONS)[number]

const NAMES: Record<Association, string[]> = {
  'csp-tier-1': ['CSP T1', 'CSP Tier 1', 'CSP Direct', 'Direct Bill', 'Indirect Provider', 'CSP'],
  'csp-tier-2': ['CSP T2', 'CSP Tier 2', 'Indirect Reseller'],
  cpor: ['CPOR', 'Claiming Partner of Record', 'CPOR Usage'],
  'cpor-revrec': ['CPOR RevRec'],
  'cpor-osa': ['CPOR OSA'],
  'cpor-revrec-performance': ['CPOR RevRec Performance'],
  'cpor-osu': ['CPOR OSU'],
  dpor: ['DPOR', 'Digital Partner of Record'],
  pal: ['PAL', 'Partner Admin Link'],
}

const find = finder(
  ASSOCIATIONS.map((id) => ({ id, names: NAMES[id] })),
  (name) => name,
)

/** null: no association of the score (GDAP is none, FAQ of 2022); the row is kept and counts nowhere. */
export function associationOf(text: string): Association | null {
  const found = find(text)
  return ASSOCIATIONS.find((id) => id === found) ?? null
}
