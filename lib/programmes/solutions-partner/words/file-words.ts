import type { RecordKind } from '../../../imports/model/import-kinds'

/** What each of the six files decides, in the order in which they help most. */
export const FILE_WORDS: readonly { kind: RecordKind; name: string; decides: string }[] = [
  {
    kind: 'azure-consumption',
    name: 'Azure consumption',
    decides: 'The three Azure areas, and the Azure side of Security.',
  },
  {
    kind: 'license-usage',
    name: 'License usage',
    decides: 'Modern Work, and the Microsoft 365 side of Security.',
  },
  {
    kind: 'business-revenue',
    name: 'Business Applications revenue',
    decides: 'Net customer adds of Business Applications, and its track.',
  },
  {
    kind: 'business-usage',
    name: 'Business Applications usage',
    decides: 'Usage growth and deployments of Business Applications.',
  },
  { kind: 'certifications', name: 'Certifications', decides: 'Skilling in all six areas.' },
  {
    kind: 'customers',
    name: 'Customers',
    decides: 'Names of customers, and which of them are small or medium.',
  },
]
