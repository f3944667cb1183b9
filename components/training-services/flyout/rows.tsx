import { Suspense } from 'react'
import type { Ctx } from '@/lib/context'
import type { Overview } from '@/lib/insight/overview'
import { listLineItems } from '@/lib/line-items/list-line-items'
import { lineItemsHref } from '@/lib/paths/line-items'
import { kindOfMetric } from '@/lib/programmes/training-services/metrics'
import type { Criterion } from '@/lib/scoring/criterion'
import { idOf, lineItemColumns } from '../../line-items/line-item-columns'
import { ReaderNotes } from '../../line-items/reader-notes'
import { DataTable } from '../../tables/data-table'
import { Icon } from '../../ui/icon'
import { showNumber } from '../../ui/show-count'
import { UnknownRows, unknownOf } from '../unknown-rows'
import type { LineItemScope } from './download'

type Props = { ctx: Ctx; overview: Overview; criterion: Criterion; scope: LineItemScope }

/** The line items behind the score, and what keeps some of them from counting. */
export function Rows({ ctx, overview, criterion, scope }: Props) {
  return (
    <section>
      <h3>Rows</h3>
      <UnknownItems {...{ ctx, overview, scope }} />
      <ReaderNotes ctx={ctx} />
      <p>
        <a href={lineItemsHref(scope)}>All line items</a>, to search, filter and sort.{' '}
        <a href={lineItemsHref(scope, { counted: 'not_counted' })}>Those that do not count</a> each say why.
      </p>
      <Suspense fallback={<p className="muted">Rows load here. Download has all of them.</p>}>
        <FirstRows {...{ ctx, criterion, scope }} />
      </Suspense>
    </section>
  )
}

const FIRST = 25

/** What counts, the newest first: the page of line items has the rest. */
async function FirstRows({ ctx, criterion, scope }: Omit<Props, 'overview'>) {
  const { slug, ...asked } = scope
  const page = await listLineItems(ctx, { ...asked, counted: 'counted', limit: FIRST, after: null })
  const { date, item, points, outcome } = lineItemColumns({ slug, role: ctx.role, page, criterion })
  const count = `${showNumber(page.count)}${page.countIs === 'at_least' ? '+' : ''}`
  const first = page.next ? `the first ${FIRST} of ${count}` : count
  return (
    <DataTable
      caption={`Line items behind the score: ${first} that count, newest first.`}
      empty="No row counts yet."
      rows={page.items}
      keyOf={idOf}
      columns={[date, item, points, outcome]}
    />
  )
}

const MOST_LISTED = 12

function UnknownItems({
  ctx,
  overview: { qualification },
  scope,
}: Pick<Props, 'ctx' | 'overview' | 'scope'>) {
  const { slug, metric } = scope
  const items = unknownOf(qualification, kindOfMetric(metric))
  if (items.length === 0) return null
  const more = items.length - MOST_LISTED
  const listed = items.slice(0, MOST_LISTED).map(({ item, rows }) => `${item} (${rows})`)
  return (
    <div className="note unsure">
      <Icon name="warn" />
      <div>
        <UnknownRows qualification={qualification} kind={kindOfMetric(metric)} slug={slug} role={ctx.role} />
        <p className="small">
          {listed.join(', ')}
          {more > 0 && ` and ${more} more`}
        </p>
      </div>
    </div>
  )
}
