import { ConfirmButton } from '@/components/forms/confirm-button'
import { CaseSection } from '@/components/reconcile/case-section'
import { FiguresSection } from '@/components/reconcile/figures-section'
import { RowsSection } from '@/components/reconcile/rows-section'
import { WhySection } from '@/components/reconcile/why-section'
import { itemPage } from '@/components/shell/org-page'
import { SubPage } from '@/components/training-services/sub-page'
import { may } from '@/lib/auth/roles'
import { showDate } from '@/lib/dates'
import { reconcilePage, reconciliationPage } from '@/lib/paths/reconcile'
import { getReconciliation } from '@/lib/reconcile/get-reconciliation'
import { listDifferences } from '@/lib/reconcile/list-differences'
import { getSupportCase } from '@/lib/reconcile/support-case'

/** More open rows are a download and no text to read. */
const MOST_IN_TEXT = 2_000

const { generateMetadata, Page } = itemPage(reconciliationPage, {
  find: getReconciliation,
  title: ({ name }) => name,
  async render({ ctx, address, found: reconciliation }) {
    const home = reconcilePage.href({ slug: ctx.slug })
    const { figures, kinds, window } = reconciliation
    const whole = figures.filter(({ month, location }) => month === null && location === null)
    const why = address.why
      ? whole.find(({ metric, area }) => metric === address.why?.metric && area === address.why.area)
      : whole.find(({ difference, state }) => difference !== null && state === 'open')
    const kind = kinds.find((one) => one.kind === address.kind)?.kind ?? kinds[0]?.kind ?? null
    const { id, side, state, after } = address
    const filter = { ...(side && { side }), ...(state && { state }), after }
    const open = {
      figures: figures.filter((one) => one.difference !== null && one.state === 'open').length,
      rows: kinds
        .flatMap(({ differences }) => differences)
        .reduce((sum, { state, count }) => (state === 'open' ? sum + count : sum), 0),
    }
    const [page, taken] = await Promise.all([
      kind ? listDifferences(ctx, id, { kind, ...filter }) : null,
      open.rows > MOST_IN_TEXT ? null : getSupportCase(ctx, id),
    ])
    const api = `/api/v1/orgs/${ctx.slug}/training-services/reconciliations/${id}`
    const mayWrite = may(ctx.role, 'reconcile:write')
    return (
      <SubPage
        slug={ctx.slug}
        title={reconciliation.name}
        lead={`Partner Center read on ${showDate(reconciliation.takenOn)}, held against Laurel as of ${showDate(reconciliation.asOf)}: ${showDate(window.from)} – ${showDate(window.to)}.`}
        overrides={reconciliation.overrides}
      >
        {reconciliation.note && <p>{reconciliation.note}</p>}
        <FiguresSection {...{ slug: ctx.slug, api, address, reconciliation, mayWrite }} />
        {why && <WhySection key={why.key} {...{ ctx, id, api, figure: why, mayWrite }} />}
        <RowsSection
          {...{ slug: ctx.slug, api, address, kinds, mayWrite }}
          shown={kind && page ? { kind, page } : null}
        />
        <CaseSection {...{ slug: ctx.slug, api, open, taken, role: ctx.role }} />
        <div className="row">
          <a href={home}>All reconciliations</a>
          {mayWrite && <Remove name={reconciliation.name} url={api} home={home} />}
        </div>
      </SubPage>
    )
  },
})

export { generateMetadata, Page as default }

const Remove = ({ name, url, home }: { name: string; url: string; home: string }) => (
  <ConfirmButton action="Remove" about={name} title={`Remove ${name}?`} url={url} home={home}>
    <p>Its figures, rows and notes go with it. Your own line items and scores stay as they are.</p>
  </ConfirmButton>
)
