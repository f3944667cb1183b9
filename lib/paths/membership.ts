import { ofOrg } from './address'

/** All designations of an organization at a glance. */
export const membershipPage = ofOrg({
  path: 'membership/designations',
  name: 'Designations',
  action: 'qualification:read',
})
