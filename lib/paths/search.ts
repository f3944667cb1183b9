import { ofOrg } from './address'
import { all, text } from './part'

export const searchPage = ofOrg({
  path: 'search',
  name: 'Search',
  action: 'qualification:read',
  says: all({ q: text('q', 100) }),
})
