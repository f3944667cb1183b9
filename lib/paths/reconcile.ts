import { KINDS } from '../line-items/model/kinds'
import { SIDES, STATES } from '../reconcile/model/differing'
import { ofItem, ofOrg } from './address'
import { criterion } from './criterion'
import { all, among, place } from './part'
import { TRAINING_SERVICES } from './programme'

/** All reconciliations, and the form for a new one, which begins with `criterion`. */
export const reconcilePage = ofOrg({
  path: `${TRAINING_SERVICES}/reconcile`,
  name: 'Reconcile',
  action: 'reconcile:read',
  says: all({ criterion: criterion() }),
})

/** Which number is explained, and which rows are shown; `after` the last row of the page before. */
export const reconciliationPage = ofItem({
  path: `${TRAINING_SERVICES}/reconcile/[id]`,
  name: 'Reconcile',
  action: 'reconcile:read',
  says: all({
    why: criterion('why'),
    kind: among('kind', KINDS),
    side: among('side', SIDES),
    state: among('state', STATES),
    after: place('after', 500),
  }),
})
