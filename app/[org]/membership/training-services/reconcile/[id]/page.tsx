import { ReconciliationView } from '@/components/reconcile/reconciliation-view'
import { itemPage } from '@/components/shell/org-page'
import { causeHref } from '@/components/training-services/cause-href'
import { SubPage } from '@/components/training-services/sub-page'
import { reconciliationPage } from '@/lib/paths/reconcile'
import { TRAINING_ENTRY } from '@/lib/programmes/training-services/entry'
import { getReconciliation } from '@/lib/reconcile/get-reconciliation'

const { generateMetadata, Page } = itemPage(reconciliationPage, {
  find: (ctx, id) => getReconciliation(ctx, id, TRAINING_ENTRY),
  title: ({ name }) => name,
  render: async ({ ctx, address, found }) => (
    <ReconciliationView
      {...{ ctx, found, causeHref }}
      registered={TRAINING_ENTRY}
      address={{ ...address, programme: TRAINING_ENTRY.programme.id }}
      frame={(props) => <SubPage slug={ctx.slug} {...props} />}
    />
  ),
})

export { generateMetadata, Page as default }
