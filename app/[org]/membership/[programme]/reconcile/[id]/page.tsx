import { ReconciliationView } from '@/components/reconcile/reconciliation-view'
import { programmeItemPage } from '@/components/shell/org-page'
import { comparisonPage } from '@/lib/paths/any-programme'
import { getReconciliation } from '@/lib/reconcile/get-reconciliation'

const { generateMetadata, Page } = programmeItemPage(comparisonPage, {
  find: getReconciliation,
  title: ({ name }) => name,
  render: async ({ ctx, address, registered, found }) => (
    <ReconciliationView {...{ ctx, registered, address, found }} />
  ),
})

export { generateMetadata, Page as default }
