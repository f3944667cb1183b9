import { may } from '@/lib/auth/roles'
import type { Ctx } from '@/lib/context'
import { listReconciliations } from '@/lib/reconcile/get-reconciliation'
import { proposedName } from '@/lib/reconcile/model/proposed-name'
import type { FigureGroup, Reconciles } from '@/lib/reconcile/reconciling'
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
  const taken = reconciliations.map(({ name }) => name)
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
            {...{ slug, programme: programme.id, today, first }}
            groups={beginningWith(first, groups)}
            name={proposedName(reconciles.figures, { first, today, taken })}
          />
        </section>
      ) : (
        <AskForRole ctx={ctx} action="reconcile:write" />
      )}
    </ProgrammePage>
  )
}

/** The number that a reader comes to enter stands in the first group. */
const beginningWith = (first: CriterionPlace | null, groups: readonly FigureGroup[]): FigureGroup[] => {
  const holds = ({ figures }: FigureGroup) =>
    first !== null && figures.some(({ metric, area }) => metric === first.metric && area === first.area)
  return [...groups.filter(holds), ...groups.filter((group) => !holds(group))]
}
