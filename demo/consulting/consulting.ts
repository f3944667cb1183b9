import type { Profile } from '../profile'
import { designationsOf } from './designations'
import { recordFiles } from './files'
import { specializationsOf } from './specializations'

/** Answers for the six designations, and teaches nobody: its figures are those of consulting.test.ts. */
export const consulting: Profile = {
  slug: 'contoso-consulting',
  name: 'Contoso Consulting',
  seed: 1,
  tag: 'CC',
  vOrgId: 'V-8120-0036',
  partnerId: '9144020',
  timeZone: 'UTC',
  people: {
    global_admin: 'Johanna Reiter',
    partner_admin: 'Markus Feld',
    account_admin: 'Anja Sommer',
    executive_viewer: 'Robert Kern',
    viewer: 'Lena Hofer',
    none: 'David Roth',
    one_location: 'Eva Brandt',
  },
  anniversary: { inMonths: 5, day: 12 },
  locations: [
    { externalId: '9144037', name: 'Contoso Consulting Munich', country: 'Germany' },
    { externalId: '9144044', name: 'Contoso Consulting Hamburg', country: 'Germany' },
  ],
  trainers: [],
  registered: false,
  editions: null,
  years: [],
  late: null,
  gap: null,
  surveyForm: 'questions',
  spoiledLines: false,
  records: recordFiles,
  specializations: specializationsOf,
  designations: designationsOf,
}
