import { ReconciliationsView } from '@/components/reconcile/reconciliations-view'
import { answerPage } from '@/components/shell/org-page'
import { comparePage } from '@/lib/paths/any-programme'
import { reconcilesOf } from '@/lib/reconcile/reconciles-of'

const { generateMetadata, Page } = answerPage(
  comparePage,
  reconcilesOf,
  async ({ ctx, address, answer: reconciles }) => (
    <ReconciliationsView {...{ ctx, reconciles }} first={address.criterion} />
  ),
)

export { generateMetadata, Page as default }
