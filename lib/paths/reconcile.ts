import { KINDS } from '../line-items/model/kinds'
import { SIDES, STATES } from '../programmes/training-services/reconcile/differing'
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
export type ReconciliationAddress = ReturnType<typeof reconciliationPage.read>

/** The address with a change; another choice of rows begins at its first page. */
export const reconciliationHref = (
  address: ReconciliationAddress,
  change: Partial<ReconciliationAddress>,
  part?: `#${string}`,
): string => reconciliationPage.href({ ...address, after: null, ...change }, part)
