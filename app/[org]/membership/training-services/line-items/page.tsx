import type { Metadata } from 'next'
import {
  downloadAddress,
  type LineItemsAddress,
  readLineItemsAddress,
  unfiltered,
} from '@/components/line-items/line-items-address'
import { LineItemsFilter } from '@/components/line-items/line-items-filter'
import { LineItemsPager } from '@/components/line-items/line-items-pager'
import { LineItemsTable } from '@/components/line-items/line-items-table'
import { ReaderNotes } from '@/components/line-items/reader-notes'
import { MetricTabs, ScoreBehind } from '@/components/line-items/score-behind'
import { NeedsRole } from '@/components/shell/needs-role'
import { DownloadLinks } from '@/components/tables/download-links'
import { SubPage } from '@/components/training-services/sub-page'
import { Note } from '@/components/ui/note'
import { may } from '@/lib/auth/roles'
import { requireOrg } from '@/lib/http/page-context'
import { NoRuleSetError } from '@/lib/rules'
import type { Ctx } from '@/lib/services/context'
import { type ExplainedLineItems, explainLineItems } from '@/lib/services/line-items/explain-line-items'
import { seesPeople } from '@/lib/services/personal-data'

type Props = {
  params: Promise<{ org: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const PAGE = 50
const LEAD = 'Every row behind a number: whether it counts, why not, and what would make it count.'

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { ctx } = await requireOrg((await params).org)
  return { title: `Line items · ${ctx.orgName}` }
}

export default async function LineItemsPage({ params, searchParams }: Props) {
  const { ctx } = await requireOrg((await params).org)
  if (!may(ctx.role, 'line-items:read')) return <NeedsRole ctx={ctx} action="line-items:read" />
  const asked = readLineItemsAddress(ctx.slug, await searchParams)
  // Who does not see trainers is shown all rows, and no link asks for one.
  const address = seesPeople(ctx) ? asked : { ...asked, trainer: '' }
  const explained = await explainedAt(ctx, address)
  if (explained instanceof NoRuleSetError)
    return (
      <SubPage slug={ctx.slug} title="Line items" lead={LEAD}>
        <Note tone="bad">{explained.message}</Note>
        <p>
          <a href={unfiltered({ ...address, asOf: null })}>Show the rows as of today</a>
        </p>
      </SubPage>
    )
  const { page, qualification, overrides, choices } = explained
  return (
    <SubPage slug={ctx.slug} title="Line items" lead={LEAD} overrides={overrides}>
      <MetricTabs address={address} />
      <ScoreBehind address={address} qualification={qualification} />
      <LineItemsFilter key={JSON.stringify(address)} address={address} choices={choices} />
      <section className="panel" aria-label="Rows">
        <ReaderNotes ctx={ctx} />
        <LineItemsTable address={address} explained={explained} />
        <LineItemsPager address={address} page={page} perPage={PAGE} />
        {page.items.length > 0 && <DownloadLinks href={downloadAddress(address)} of="All of these rows" />}
      </section>
    </SubPage>
  )
}

async function explainedAt(
  ctx: Ctx,
  address: LineItemsAddress,
): Promise<ExplainedLineItems | NoRuleSetError> {
  const { slug: _, asOf, after, before, page: __, ...wanted } = address
  try {
    return await explainLineItems(ctx, {
      ...wanted,
      ...(asOf ? { asOf } : {}),
      limit: PAGE,
      after: after || null,
      before: before || null,
    })
  } catch (error) {
    if (error instanceof NoRuleSetError) return error
    throw error
  }
}
