import type { Association } from '../../../imports/model/associations'

type Associations = readonly Association[]

const CSP: Associations = ['csp-tier-1', 'csp-tier-2']
const CPOR: Associations = ['cpor']
const DPOR: Associations = ['dpor']
const PAL: Associations = ['pal']

/** The associations through which a figure may be seen (capability-rules.md §1, §4.3 and SEC sets). */
export const THROUGH = {
  azure: [...CSP, ...DPOR, ...PAL],
  csp: CSP,
  cpor: CPOR,
  dpor: DPOR,
  pal: PAL,
  'cpor-or-dpor': [...CPOR, ...DPOR],
  'cpor-or-csp': [...CPOR, ...CSP],
  'pal-or-csp': [...PAL, ...CSP],
  'business-performance': ['cpor', 'cpor-revrec', 'cpor-osa', 'cpor-revrec-performance', ...CSP, ...DPOR],
  'business-success': ['cpor', 'cpor-osu', ...DPOR, ...CSP],
} as const satisfies Record<string, Associations>
