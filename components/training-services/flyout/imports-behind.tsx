import type { Ctx } from '@/lib/context'
import { showDate } from '@/lib/dates'
import { listImportsBehind } from '@/lib/line-items/list-imports-behind'
import { importPage } from '@/lib/paths/data'
import { METRIC } from '@/lib/programmes/training-services/metrics'
import { DataTable } from '../../tables/data-table'
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
      <DataTable
        caption="Rows inside the window, by the import that brought them."
        rows={imports.slice(0, MOST)}
        keyOf={({ id }) => id}
        columns={[
          {
            name: 'Import',
            heads: true,
            of: ({ id, fileName }) => (
              <a href={importPage.href({ slug, id })}>{fileName || `Import ${id}`}</a>
            ),
            below: ({ publishedAt }) => publishedAt && showDate(publishedAt.slice(0, 10)),
          },
          { name: 'Rows', number: true, of: ({ rows }) => showNumber(rows) },
          { name: 'Counted', number: true, of: ({ counted }) => showNumber(counted) },
          {
            name: words.worth,
            number: true,
            of: ({ points }) => (unit.additive ? showPoints(points) : showNumber(points)),
          },
        ]}
      />
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
