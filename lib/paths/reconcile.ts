import { ofOrg } from './address'
import { criterion } from './criterion'
import { all } from './part'
import { TRAINING_SERVICES } from './programme'

/** All reconciliations, and the form for a new one, which begins with `criterion`. */
export const reconcilePage = ofOrg({
  path: `${TRAINING_SERVICES}/reconcile`,
  name: 'Reconcile',
  action: 'reconcile:read',
  says: all({ criterion: criterion() }),
})
