import type { Profile } from './profile'

/** No file yet: everything Not started, and the page leads to the first import. */
export const northwind: Profile = {
  slug: 'northwind-academy',
  name: 'Northwind Academy',
  seed: 1,
  tag: 'NA',
  vOrgId: 'V-5512-0093',
  partnerId: '8367105',
  timeZone: 'UTC',
  people: {
    global_admin: 'Ines Carvalho',
    partner_admin: 'Miguel Santos',
    account_admin: 'Rita Almeida',
    executive_viewer: 'Paulo Ferreira',
    viewer: 'Beatriz Costa',
    none: 'Nuno Lopes',
    one_location: 'Sara Pinto',
  },
  anniversary: { inMonths: 8, day: 1 },
  locations: [
    { externalId: '8367112', name: 'Northwind Lisbon', country: 'Portugal' },
    { externalId: '8367129', name: 'Northwind Porto', country: 'Portugal' },
  ],
  trainers: [],
  registered: false,
  editions: null,
  years: [],
  late: null,
  gap: null,
  surveyForm: 'questions',
  spoiledLines: false,
}
