import { ReconciliationsView } from '@/components/reconcile/reconciliations-view'
import { answerPage } from '@/components/shell/org-page'
import { comparePage } from '@/lib/paths/any-programme'
import { reconcilesOf } from '@/lib/reconcile/reconciles-of'
import { isAmong } from '@/lib/scoring/criteria'

const { generateMetadata, Page } = answerPage(
  comparePage,
  reconcilesOf,
  async ({ ctx, address: { criterion }, answer: reconciles, unread }) => {
    if (criterion && !isAmong(reconciles.figures.places, criterion)) unread('metric')
    return <ReconciliationsView {...{ ctx, reconciles }} first={criterion} />
  },
)

export { generateMetadata, Page as default }
