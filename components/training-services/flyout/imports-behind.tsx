import { showDate } from '@/lib/dates'
import { METRIC } from '@/lib/programmes/training-services/metrics'
import type { Ctx } from '@/lib/services/context'
import { listImportsBehind } from '@/lib/services/line-items/list-imports-behind'
import { DownloadLinks } from '../../tables/download-links'
import { showNumber, showPoints } from '../../ui/show-count'
import type { LineItemScope } from './download'

const MOST = 12

/** Which files the number came from: counted from the rows, so it comes after the rest of the flyout. */
export async function ImportsBehind({ ctx, scope }: { ctx: Ctx; scope: LineItemScope }) {
  const { slug, metric, area, asOf } = scope
  const { unit, words } = METRIC[metric]
  const { imports } = await listImportsBehind(ctx, { metric, area, asOf })
  if (imports.length === 0) return <p className="muted">No row of the window came from an import.</p>
  const query = new URLSearchParams({ as_of: asOf, ...(area && { area }) })
  return (
    <>
      <table className="table fold">
        <caption>Rows inside the window, by the import that brought them.</caption>
        <thead>
          <tr>
            <th scope="col">Import</th>
            <th scope="col" className="r">
              Rows
            </th>
            <th scope="col" className="r">
              Counted
            </th>
            <th scope="col" className="r">
              {words.worth}
            </th>
          </tr>
        </thead>
        <tbody>
          {imports.slice(0, MOST).map(({ id, fileName, publishedAt, rows, counted, points }) => (
            <tr key={id}>
              <th scope="row">
                <a href={`/${slug}/imports/${id}`}>{fileName || `Import ${id}`}</a>
                {publishedAt && <span className="id">{showDate(publishedAt.slice(0, 10))}</span>}
              </th>
              <td className="r" data-of="Rows">
                {showNumber(rows)}
              </td>
              <td className="r" data-of="Counted">
                {showNumber(counted)}
              </td>
              <td className="r" data-of={words.worth}>
                {unit.additive ? showPoints(points) : showNumber(points)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {imports.length > MOST && (
        <p className="muted small">And {imports.length - MOST} smaller ones: the download has all of them.</p>
      )}
      <DownloadLinks
        href={`/api/v1/orgs/${slug}/training-services/${metric}/imports?${query}`}
        of="Imports behind the score"
      />
    </>
  )
}
