import { NoDataYet } from '@/components/first-run/no-data-yet'
import { ReconciliationsView } from '@/components/reconcile/reconciliations-view'
import { orgPage } from '@/components/shell/org-page'
import { SubPage } from '@/components/training-services/sub-page'
import { reconcilePage } from '@/lib/paths/reconcile'
import { TRAINING_ENTRY } from '@/lib/programmes/training-services/entry'

const { generateMetadata, Page } = orgPage(reconcilePage, async ({ ctx, address: { slug, criterion } }) => (
  <ReconciliationsView
    ctx={ctx}
    registered={TRAINING_ENTRY}
    first={criterion}
    frame={(props) => <SubPage slug={slug} {...props} />}
    empty={<NoDataYet slug={slug} />}
  />
))

export { generateMetadata, Page as default }
