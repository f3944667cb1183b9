import { showDate } from '@/lib/dates'
import { comparisonPage } from '@/lib/paths/any-programme'
import type { Registered } from '@/lib/programmes/registered'
import type { ReconciliationSummary } from '@/lib/reconcile/get-reconciliation'
import { DataTable } from '../tables/data-table'
import { DownloadLinks } from '../tables/download-links'
import { showNumber } from '../ui/show-count'

type Props = {
  slug: string
  registered: Registered
  reconciliations: readonly ReconciliationSummary[]
  mayWrite: boolean
}

export function ReconciliationsTable({ slug, registered, reconciliations, mayWrite }: Props) {
  const { programme, reconcile } = registered
  const there = reconcile ? `the ${reconcile.page} of Partner Center` : 'Partner Center'
  if (reconciliations.length === 0)
    return (
      <p className="muted">
        Nothing has been compared yet.
        {mayWrite && ` Open ${there} and enter below what it shows.`}
      </p>
    )
  return (
    <>
      <DataTable
        name="Reconciliations, the latest day of Partner Center first"
        rows={reconciliations}
        keyOf={({ id }) => id}
        columns={[
          {
            name: 'Name',
            heads: true,
            of: ({ id, name }) => (
              <a href={comparisonPage.href({ slug, programme: programme.id, id })}>{name}</a>
            ),
          },
          {
            name: 'Partner Center read on',
            label: 'Read on',
            className: 'nowrap',
            of: ({ takenOn }) => showDate(takenOn),
          },
          { name: 'As of', className: 'nowrap', of: ({ asOf }) => showDate(asOf) },
          { name: 'Figures', number: true, of: ({ figures }) => showNumber(figures) },
          { name: 'That differ', number: true, of: ({ differing }) => showNumber(differing) },
          { name: 'Open', number: true, of: ({ open }) => (open > 0 ? <b>{showNumber(open)}</b> : '0') },
        ]}
      />
      <DownloadLinks href={`/api/v1/orgs/${slug}/${programme.id}/reconciliations`} of="Reconciliations" />
    </>
  )
}
