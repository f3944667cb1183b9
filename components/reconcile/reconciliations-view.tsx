import { may } from '@/lib/auth/roles'
import type { Ctx } from '@/lib/context'
import { showDate } from '@/lib/dates'
import { getOverview } from '@/lib/insight/get-overview'
import type { Registered } from '@/lib/programmes/registered'
import { listReconciliations } from '@/lib/reconcile/get-reconciliation'
import { type CriterionPlace, placeOf } from '@/lib/scoring/criteria'
import { NoDataYet } from '../first-run/no-data-yet'
import { ProgrammePage } from '../programme/programme-page'
import { AskForRole } from '../shell/ask-for-role'
import { ReconciliationForm } from './reconciliation-form'
import { ReconciliationsTable } from './reconciliations-table'

type Props = {
  ctx: Ctx
  registered: Registered
  /** The criterion whose number is entered first. */
  first: CriterionPlace | null
}

/** All reconciliations of a programme, and the form for a new one. */
export async function ReconciliationsView({ ctx, registered, first }: Props) {
  const { slug } = ctx
  const { programme, reconcile } = registered
  const [reconciliations, { today, overrides, qualification, dataThrough }] = await Promise.all([
    listReconciliations(ctx, registered),
    getOverview(ctx, {}, registered),
  ])
  const mayWrite = may(ctx.role, 'reconcile:write')
  const groups = qualification.groups.map(({ id, alternative, criteria }) => ({
    id,
    name: programme.groupName(id),
    whole: !alternative,
    figures: criteria.map((one) => ({ ...placeOf(one), title: one.words.title, ours: one.display })),
  }))
  return (
    <ProgrammePage
      {...{ slug, programme: registered.programme }}
      title="Reconcile"
      lead={`Where Partner Center and Laurel show different numbers: which ones${reconcile?.rows ? ', down to the row' : ''}${reconcile?.causes ? ', and which known cause explains it' : ''}.`}
      overrides={overrides}
    >
      {dataThrough === null && <NoDataYet {...{ slug, programme }} />}
      <section className="panel" aria-labelledby="reconciliations">
        <h2 id="reconciliations">Reconciliations</h2>
        <ReconciliationsTable {...{ slug, registered, reconciliations, mayWrite }} />
      </section>
      {mayWrite ? (
        <section className="panel" aria-labelledby="new">
          <h2 id="new">What does Partner Center show?</h2>
          <ReconciliationForm
            {...{ slug, programme: programme.id, today, groups, first }}
            name={`Partner Center, ${showDate(today)}`}
          />
        </section>
      ) : (
        <AskForRole ctx={ctx} action="reconcile:write" />
      )}
    </ProgrammePage>
  )
}
