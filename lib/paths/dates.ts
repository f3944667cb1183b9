import { ofOrg } from './address'

/** Every date that matters, of all programmes. */
export const datesPage = ofOrg({ path: 'dates', name: 'Dates', action: 'qualification:read' })
