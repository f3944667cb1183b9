import { azureAreas } from './areas/azure'
import { businessApplications202312 } from './areas/business-applications'
import { modernWork2023 } from './areas/modern-work'
import { security202312 } from './areas/security'
import { DEFAULTS } from './decisions'
import { sourceIn } from './documents'
import { EXACT_POINTS, inOrder, QUALIFIED_FROM } from './in-order'
import type { RuleSet } from './shape'

/** What the pages of autumn 2023 announce for December: gates of two people in Security, no app maker. */
export const pcs202312: RuleSet = {
  id: 'pcs-2023-12',
  from: '2023-12-01',
  title: 'Requirements of December 2023',
  source: sourceIn('D23-sec', 'Changes effective from December 1, 2023'),
  notes: [
    'From 2024 on these rules are carried, and from 2025 on they are uncertain: tracks for small customers in Azure and Security came in between, and their start is not known.',
  ],
  qualifiedFrom: QUALIFIED_FROM,
  wholePoints: EXACT_POINTS,
  decisions: DEFAULTS,
  areas: inOrder([
    ...azureAreas({ document: 'D23-az', standing: 'stated' }),
    businessApplications202312(),
    modernWork2023(),
    security202312(),
  ]),
}
