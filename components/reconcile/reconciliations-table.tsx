import { showDate } from '@/lib/dates'
import type { ReconciliationSummary } from '@/lib/services/reconciliations/get-reconciliation'
import { DownloadLinks } from '../tables/download-links'
import { showNumber } from '../ui/show-count'

type Props = { slug: string; reconciliations: readonly ReconciliationSummary[] }

export function ReconciliationsTable({ slug, reconciliations }: Props) {
  if (reconciliations.length === 0)
    return (
      <p className="muted">
        Nothing has been compared yet. Open the Training Services page of Partner Center and enter below what
        it shows.
      </p>
    )
  return (
    <>
      <table className="table fold">
        <caption className="sr">Reconciliations, the latest day of Partner Center first</caption>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Partner Center read on</th>
            <th scope="col">As of</th>
            <th scope="col" className="r">
              Figures
            </th>
            <th scope="col" className="r">
              That differ
            </th>
            <th scope="col" className="r">
              Open
            </th>
          </tr>
        </thead>
        <tbody>
          {reconciliations.map(({ id, name, takenOn, asOf, figures, differing, open }) => (
            <tr key={id}>
              <th scope="row">
                <a href={`/${slug}/membership/training-services/reconcile/${id}`}>{name}</a>
              </th>
              <td data-of="Read on" className="nowrap">
                {showDate(takenOn)}
              </td>
              <td data-of="As of" className="nowrap">
                {showDate(asOf)}
              </td>
              <td data-of="Figures" className="r">
                {showNumber(figures)}
              </td>
              <td data-of="That differ" className="r">
                {showNumber(differing)}
              </td>
              <td data-of="Open" className="r">
                {open > 0 ? <b>{showNumber(open)}</b> : '0'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <DownloadLinks href={`/api/v1/orgs/${slug}/training-services/reconciliations`} of="Reconciliations" />
    </>
  )
}
