import { azureAreas } from './areas/azure'
import { businessApplications2022 } from './areas/business-applications'
import { modernWork2022 } from './areas/modern-work'
import { security2022 } from './areas/security'
import { citing } from './cited'
import { DEFAULTS } from './decisions'
import { sourceIn } from './documents'
import { inOrder, QUALIFIED_FROM } from './in-order'
import type { RuleSet } from './shape'

/** What could be attained from 3 October 2022 on. */
export const pcs202210: RuleSet = {
  id: 'pcs-2022-10',
  from: '2022-10-01',
  title: 'Requirements of October 2022',
  source: sourceIn('FAQ22', 'I have questions about the partner capability score and points'),
  notes: [
    'The designations could be attained from 3 October 2022.',
    'Azure areas and Security are carried back from June 2023; the values of Business Applications are largely uncertain.',
  ],
  qualifiedFrom: QUALIFIED_FROM,
  wholePoints: citing(
    'FAQ22',
    'Is it possible to earn partial points in a category?',
    'inferred',
    '"partial points in whole increments"; that they are cut and not rounded is inferred.',
  )(true),
  decisions: DEFAULTS,
  areas: inOrder([
    ...azureAreas({ document: 'D23-az', standing: 'carried' }),
    businessApplications2022(),
    modernWork2022(),
    security2022(),
  ]),
}
