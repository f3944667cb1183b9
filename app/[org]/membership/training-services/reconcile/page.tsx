import { NoDataYet } from '@/components/first-run/no-data-yet'
import { ReconciliationForm } from '@/components/reconcile/reconciliation-form'
import { ReconciliationsTable } from '@/components/reconcile/reconciliations-table'
import { AskForRole } from '@/components/shell/ask-for-role'
import { orgPage } from '@/components/shell/org-page'
import { SubPage } from '@/components/training-services/sub-page'
import { may } from '@/lib/auth/roles'
import { showDate } from '@/lib/dates'
import { getOverview } from '@/lib/insight/get-overview'
import { reconcilePage } from '@/lib/paths/reconcile'
import { idOf } from '@/lib/programmes/training-services/criterion-id'
import { listReconciliations } from '@/lib/reconcile/get-reconciliation'

const { generateMetadata, Page } = orgPage(reconcilePage, async ({ ctx, address: { criterion: asked } }) => {
  const [reconciliations, { today, overrides, qualification, dataThrough }] = await Promise.all([
    listReconciliations(ctx),
    getOverview(ctx),
  ])
  const mayWrite = may(ctx.role, 'reconcile:write')
  const figures = qualification.criteria.map((one) => ({ ...idOf(one), ours: one.display }))
  return (
    <SubPage
      slug={ctx.slug}
      title="Reconcile"
      lead="Where Partner Center and Laurel show different numbers: which ones, down to the row, and which known cause explains it."
      overrides={overrides}
    >
      {dataThrough === null && <NoDataYet slug={ctx.slug} />}
      <section className="panel" aria-labelledby="reconciliations">
        <h2 id="reconciliations">Reconciliations</h2>
        <ReconciliationsTable slug={ctx.slug} reconciliations={reconciliations} mayWrite={mayWrite} />
      </section>
      {mayWrite ? (
        <section className="panel" aria-labelledby="new">
          <h2 id="new">What does Partner Center show?</h2>
          <ReconciliationForm
            slug={ctx.slug}
            today={today}
            name={`Partner Center, ${showDate(today)}`}
            figures={figures}
            first={asked && `${asked.area ?? ''} ${asked.metric}`}
          />
        </section>
      ) : (
        <AskForRole ctx={ctx} action="reconcile:write" />
      )}
    </SubPage>
  )
})

export { generateMetadata, Page as default }
