import { azureAreas2026 } from './areas/azure'
import { businessApplications2026 } from './areas/business-applications'
import { modernWork2026 } from './areas/modern-work'
import { security2026 } from './areas/security'
import { DEFAULTS } from './decisions'
import { sourceIn } from './documents'
import { EXACT_POINTS, inOrder, QUALIFIED_FROM } from './in-order'
import type { RuleSet } from './shape'

/** The pages of mid 2026, with tracks for small customers in Azure and Security. */
export const pcs202607: RuleSet = {
  id: 'pcs-2026-07',
  from: '2026-07-01',
  title: 'Requirements of July 2026',
  source: sourceIn('D26-az', 'Solutions Partner for Azure areas'),
  notes: [
    'The page of Security changed again on 31 August 2026; that version is not available.',
    'From 1 December 2027 on no certification of this rule set counts as an advanced one in Modern Work.',
  ],
  qualifiedFrom: QUALIFIED_FROM,
  wholePoints: EXACT_POINTS,
  decisions: DEFAULTS,
  areas: inOrder([...azureAreas2026(), businessApplications2026(), modernWork2026(), security2026()]),
}
