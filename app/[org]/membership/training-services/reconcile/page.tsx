import type { Metadata } from 'next'
import { readFigure, type SearchParams } from '@/components/reconcile/reconcile-address'
import { ReconciliationForm } from '@/components/reconcile/reconciliation-form'
import { ReconciliationsTable } from '@/components/reconcile/reconciliations-table'
import { AskForRole } from '@/components/shell/ask-for-role'
import { NeedsRole } from '@/components/shell/needs-role'
import { SubPage } from '@/components/training-services/sub-page'
import { may } from '@/lib/auth/roles'
import { showDate } from '@/lib/dates'
import { requireOrg } from '@/lib/http/page-context'
import { idOf } from '@/lib/programmes/training-services/criterion-id'
import { listReconciliations } from '@/lib/services/reconciliations/get-reconciliation'
import { getOverview } from '@/lib/services/training-services/get-overview'

type Props = { params: Promise<{ org: string }>; searchParams: Promise<SearchParams> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { ctx } = await requireOrg((await params).org)
  return { title: `Reconcile · ${ctx.orgName}` }
}

export default async function ReconcilePage({ params, searchParams }: Props) {
  const { ctx } = await requireOrg((await params).org)
  if (!may(ctx.role, 'reconcile:read')) return <NeedsRole ctx={ctx} action="reconcile:read" />
  const [reconciliations, { today, overrides, qualification }] = await Promise.all([
    listReconciliations(ctx),
    getOverview(ctx),
  ])
  const figures = qualification.criteria.map((one) => ({ ...idOf(one), ours: one.display }))
  const asked = readFigure(await searchParams, 'metric')
  return (
    <SubPage
      slug={ctx.slug}
      title="Reconcile"
      lead="Partner Center shows another number? Enter what it shows: Laurel says where the two differ, down to the row, and which known cause explains it."
      overrides={overrides}
    >
      <section className="panel" aria-labelledby="reconciliations">
        <h2 id="reconciliations">Reconciliations</h2>
        <ReconciliationsTable slug={ctx.slug} reconciliations={reconciliations} />
      </section>
      {may(ctx.role, 'reconcile:write') ? (
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
}
