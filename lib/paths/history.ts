import { ofOrg } from './address'
import { HISTORY } from './any-programme'
import { TRAINING_SERVICES } from './programme'

export const historyPage = ofOrg({
  path: `${TRAINING_SERVICES}/history`,
  name: 'History',
  action: 'qualification:read',
  says: HISTORY,
})
