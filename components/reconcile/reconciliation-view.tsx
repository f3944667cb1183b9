import { may } from '@/lib/auth/roles'
import type { Ctx } from '@/lib/context'
import { showDate } from '@/lib/dates'
import { type ComparisonAddress, comparePage } from '@/lib/paths/any-programme'
import type { Reconciliation } from '@/lib/reconcile/get-reconciliation'
import { listDifferences } from '@/lib/reconcile/list-differences'
import type { Reconciles } from '@/lib/reconcile/reconciling'
import { getSupportCase } from '@/lib/reconcile/support-case'
import { ConfirmButton } from '../forms/confirm-button'
import { ProgrammePage } from '../programme/programme-page'
import { CaseSection } from './case-section'
import { FiguresSection } from './figures-section'
import { RowsSection } from './rows-section'
import { WhySection } from './why-section'

/** More open rows are a download and no text to read. */
const MOST_IN_TEXT = 2_000

type Props = {
  ctx: Ctx
  reconciles: Reconciles
  address: ComparisonAddress
  found: Reconciliation
}

/** One reconciliation: its figures, why one differs, its rows and the support case, as far as the programme has them. */
export async function ReconciliationView(props: Props) {
  const { ctx, reconciles, address, found: reconciliation } = props
  const { slug, role } = ctx
  const { id, programme, side, state, after } = address
  const { name, note, takenOn, asOf, window, figures, kinds, overrides } = reconciliation
  const home = comparePage.href({ slug, programme })
  const kind = kinds.find((one) => one.kind === address.kind)?.kind ?? kinds[0]?.kind ?? null
  const filter = { ...(side && { side }), ...(state && { state }), after }
  const open = openIn(reconciliation)
  const [page, taken] = await Promise.all([
    kind ? listDifferences(ctx, id, { kind, ...filter }, reconciles) : null,
    open.rows > MOST_IN_TEXT ? null : getSupportCase(ctx, id, reconciles),
  ])
  const why = reconciles.solves && explained(reconciliation, address)
  const api = `/api/v1/orgs/${slug}/${programme}/reconciliations/${id}`
  const mayWrite = may(role, 'reconcile:write')
  return (
    <ProgrammePage
      {...{ slug, programme: reconciles.programme }}
      title={name}
      lead={`Partner Center read on ${showDate(takenOn)}, held against Laurel as of ${showDate(asOf)}: ${showDate(window.from)} – ${showDate(window.to)}.`}
      overrides={overrides}
    >
      {note && <p>{note}</p>}
      <FiguresSection {...{ reconciles, api, address, reconciliation, mayWrite }} />
      {why && <WhySection key={why.key} {...{ ctx, reconciles, id, api, figures, figure: why, mayWrite }} />}
      {reconciles.rows && (
        <RowsSection
          {...{ slug, api, address, kinds, mayWrite }}
          shown={kind && page ? { kind, page } : null}
        />
      )}
      <CaseSection {...{ slug, api, open, taken, role }} ofRows={reconciles.rows !== null} />
      <div className="row">
        <a href={home}>All reconciliations</a>
        {mayWrite && <Remove name={name} url={api} home={home} />}
      </div>
    </ProgrammePage>
  )
}

const openIn = ({ figures, kinds }: Reconciliation) => ({
  figures: figures.filter(({ difference, state }) => difference !== null && state === 'open').length,
  rows: kinds
    .flatMap(({ differences }) => differences)
    .reduce((sum, { state, count }) => (state === 'open' ? sum + count : sum), 0),
})

/** The figure that the address asks about where there is one, else the first that is open. */
function explained({ figures }: Reconciliation, { why }: ComparisonAddress) {
  const whole = figures.filter(({ month, location }) => month === null && location === null)
  const asked = why && whole.find(({ metric, area }) => metric === why.metric && area === why.area)
  return asked ?? whole.find(({ difference, state }) => difference !== null && state === 'open')
}

const Remove = ({ name, url, home }: { name: string; url: string; home: string }) => (
  <ConfirmButton action="Remove" about={name} title={`Remove ${name}?`} url={url} home={home}>
    <p>Its figures, rows and notes go with it. Your own rows and scores stay as they are.</p>
  </ConfirmButton>
)
