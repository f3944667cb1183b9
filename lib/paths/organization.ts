import { ofItem, ofOrg } from './address'
import { all, id, text } from './part'

/** `edit` the location to change, `allow` the one whose badges and benefits are decided, `merge` the one that goes `into` another, `merged` the one that has gone. */
export const locationsPage = ofOrg({
  path: 'locations',
  name: 'Locations',
  action: 'locations:read',
  says: all({
    edit: id('edit'),
    allow: id('allow'),
    merge: id('merge'),
    into: id('into'),
    merged: id('merged'),
  }),
})
export type LocationsAddress = ReturnType<typeof locationsPage.read>

export const usersPage = ofOrg({ path: 'users', name: 'Users', action: 'users:write' })
export const userPage = ofItem({ path: 'users/[id]', name: 'Users', action: 'users:write' })

/** Which app role the form begins with. */
export const signInSetupPage = ofOrg({
  path: 'sign-in',
  name: 'Sign-in',
  action: 'sign-in:write',
  says: all({ issuer: text('issuer', 500), role: text('role', 500) }),
})

export const settingsPage = ofOrg({ path: 'settings', name: 'Settings', action: 'settings:read' })
export const tokensPage = ofOrg({ path: 'tokens', name: 'API tokens', action: 'tokens:write' })

/** What of the trail is shown, as it was asked for: the page says what cannot be. */
export const auditPage = ofOrg({
  path: 'audit',
  name: 'Audit trail',
  action: 'audit:read',
  says: all({
    actor: text('actor'),
    action: text('action'),
    from: text('from'),
    to: text('to'),
    after: text('after'),
  }),
})

export const rolesPage = ofOrg({ path: 'roles', name: 'Roles', action: 'roles:read' })

export const personalDataPage = ofOrg({
  path: 'personal-data',
  name: 'Personal data',
  action: 'personal-data:manage',
})
export const endPage = ofOrg({
  path: 'end-of-programme',
  name: 'End of programme',
  action: 'personal-data:manage',
})
