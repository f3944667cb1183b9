import { LineItemsFilter } from '@/components/line-items/line-items-filter'
import { LineItemsPager } from '@/components/line-items/line-items-pager'
import { LineItemsTable } from '@/components/line-items/line-items-table'
import { ReaderNotes } from '@/components/line-items/reader-notes'
import { MetricTabs, ScoreBehind } from '@/components/line-items/score-behind'
import { orgPage } from '@/components/shell/org-page'
import { DownloadLinks } from '@/components/tables/download-links'
import { SubPage } from '@/components/training-services/sub-page'
import { Note } from '@/components/ui/note'
import { explainLineItems } from '@/lib/line-items/explain-line-items'
import { type LineItemsAddress, lineItemsFile, lineItemsPage, unfiltered } from '@/lib/paths/line-items'
import { seesPeople } from '@/lib/people/personal-data'

const PAGE = 50
const LEAD = 'Every row behind a number: whether it counts, why not, and what would make it count.'

const { generateMetadata, Page } = orgPage(
  lineItemsPage,
  async ({ ctx, address: asked }) => {
    // Who does not see trainers is shown all rows, and no link asks for one.
    const address = seesPeople(ctx) ? asked : { ...asked, trainer: '' }
    const explained = await explainLineItems(ctx, rowsOf(address))
    const { page, qualification, overrides, choices } = explained
    return (
      <SubPage slug={ctx.slug} title="Line items" lead={LEAD} overrides={overrides}>
        <MetricTabs address={address} />
        <ScoreBehind address={address} qualification={qualification} />
        <LineItemsFilter key={JSON.stringify(address)} address={address} choices={choices} />
        <section className="panel" aria-label="Rows">
          <ReaderNotes ctx={ctx} />
          <LineItemsTable role={ctx.role} address={address} explained={explained} />
          <LineItemsPager address={address} page={page} perPage={PAGE} />
          {page.items.length > 0 && <DownloadLinks href={lineItemsFile(address)} of="All of these rows" />}
        </section>
      </SubPage>
    )
  },
  (error, address) => (
    <SubPage slug={address.slug} title="Line items" lead={LEAD}>
      <Note tone="bad">{error.message}</Note>
      <p>
        <a href={unfiltered({ ...address, asOf: null })}>Show the rows as of today</a>
      </p>
    </SubPage>
  ),
)

export { generateMetadata, Page as default }

const rowsOf = ({ slug: _, asOf, after, before, page: __, ...wanted }: LineItemsAddress) => ({
  ...wanted,
  ...(asOf ? { asOf } : {}),
  limit: PAGE,
  after: after || null,
  before: before || null,
})
