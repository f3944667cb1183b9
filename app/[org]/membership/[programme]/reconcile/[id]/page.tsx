import { ReconciliationView } from '@/components/reconcile/reconciliation-view'
import { answerItemPage } from '@/components/shell/org-page'
import { comparisonPage } from '@/lib/paths/any-programme'
import { getReconciliation } from '@/lib/reconcile/get-reconciliation'
import { reconcilesOf } from '@/lib/reconcile/reconciles-of'
import type { Reconciles } from '@/lib/reconcile/reconciling'
import { isAmong } from '@/lib/scoring/criteria'

const { generateMetadata, Page } = answerItemPage(comparisonPage, reconcilesOf, {
  find: (ctx, id, reconciles: Reconciles) => getReconciliation(ctx, id, reconciles),
  title: ({ name }) => name,
  async render({ ctx, address, answer: reconciles, found, unread }) {
    if (address.why && !isAmong(reconciles.figures.places, address.why)) unread('why')
    return <ReconciliationView {...{ ctx, reconciles, address, found }} />
  },
})

export { generateMetadata, Page as default }
