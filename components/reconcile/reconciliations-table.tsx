import { showDate } from '@/lib/dates'
import { comparisonPage } from '@/lib/paths/any-programme'
import type { ReconciliationSummary } from '@/lib/reconcile/get-reconciliation'
import type { Reconciles } from '@/lib/reconcile/reconciling'
import { DataTable } from '../tables/data-table'
import { DownloadLinks } from '../tables/download-links'
import { showNumber } from '../ui/show-count'

type Props = {
  slug: string
  reconciles: Pick<Reconciles, 'programme' | 'page'>
  reconciliations: readonly ReconciliationSummary[]
  mayWrite: boolean
}

export function ReconciliationsTable({ slug, reconciles, reconciliations, mayWrite }: Props) {
  const { programme, page } = reconciles
  const there = page ? `the ${page} of Partner Center` : 'Partner Center'
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
