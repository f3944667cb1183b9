import { azureAreas } from './areas/azure'
import { businessApplications2023 } from './areas/business-applications'
import { modernWork2023 } from './areas/modern-work'
import { security2023 } from './areas/security'
import { DEFAULTS } from './decisions'
import { sourceIn } from './documents'
import { EXACT_POINTS, inOrder, QUALIFIED_FROM } from './in-order'
import type { RuleSet } from './shape'

/** The deck of mid 2023 and the pages of that autumn. */
export const pcs202310: RuleSet = {
  id: 'pcs-2023-10',
  from: '2023-10-01',
  title: 'Requirements of October 2023',
  source: sourceIn('D23-pcs', 'Partner capability score'),
  notes: [],
  qualifiedFrom: QUALIFIED_FROM,
  wholePoints: EXACT_POINTS,
  decisions: DEFAULTS,
  areas: inOrder([
    ...azureAreas({ document: 'D23-az', standing: 'stated' }),
    businessApplications2023(),
    modernWork2023(),
    security2023(),
  ]),
}
