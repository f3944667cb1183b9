import { ProgrammePage } from '@/components/programme/programme-page'
import { ReconciliationView } from '@/components/reconcile/reconciliation-view'
import { programmeItemPage } from '@/components/shell/org-page'
import { comparisonPage } from '@/lib/paths/any-programme'
import { getReconciliation } from '@/lib/reconcile/get-reconciliation'

const { generateMetadata, Page } = programmeItemPage(comparisonPage, {
  find: getReconciliation,
  title: ({ name }) => name,
  async render({ ctx, address, registered, found }) {
    const { programme } = registered
    return (
      <ReconciliationView
        {...{ ctx, registered, address, found }}
        frame={(props) => <ProgrammePage {...{ slug: ctx.slug, programme }} {...props} />}
      />
    )
  },
})

export { generateMetadata, Page as default }
