import { may } from '@/lib/auth/roles'
import type { Ctx } from '@/lib/context'
import { showDate } from '@/lib/dates'
import { listReconciliations } from '@/lib/reconcile/get-reconciliation'
import type { Reconciles } from '@/lib/reconcile/reconciling'
import type { CriterionPlace } from '@/lib/scoring/criteria'
import { NoDataYet } from '../first-run/no-data-yet'
import { ProgrammePage } from '../programme/programme-page'
import { AskForRole } from '../shell/ask-for-role'
import { ReconciliationForm } from './reconciliation-form'
import { ReconciliationsTable } from './reconciliations-table'

type Props = {
  ctx: Ctx
  reconciles: Reconciles
  /** The criterion whose number is entered first. */
  first: CriterionPlace | null
}

/** All reconciliations of a programme, and the form for a new one. */
export async function ReconciliationsView({ ctx, reconciles, first }: Props) {
  const { slug } = ctx
  const { programme, rows, solves } = reconciles
  const [reconciliations, { today, hasData, overrides, groups }] = await Promise.all([
    listReconciliations(ctx, reconciles),
    reconciles.begin(ctx),
  ])
  const mayWrite = may(ctx.role, 'reconcile:write')
  return (
    <ProgrammePage
      {...{ slug, programme }}
      title="Reconcile"
      lead={`Where Partner Center and Laurel show different numbers: which ones${rows ? ', down to the row' : ''}${solves ? ', and which known cause explains it' : ''}.`}
      overrides={overrides}
    >
      {!hasData && <NoDataYet {...{ slug, programme }} />}
      <section className="panel" aria-labelledby="reconciliations">
        <h2 id="reconciliations">Reconciliations</h2>
        <ReconciliationsTable {...{ slug, reconciles, reconciliations, mayWrite }} />
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
