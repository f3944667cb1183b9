import { ReconciliationsView } from '@/components/reconcile/reconciliations-view'
import { programmePage } from '@/components/shell/org-page'
import { comparePage } from '@/lib/paths/any-programme'

const { generateMetadata, Page } = programmePage(comparePage, async ({ ctx, address, registered }) => (
  <ReconciliationsView {...{ ctx, registered }} first={address.criterion} />
))

export { generateMetadata, Page as default }
