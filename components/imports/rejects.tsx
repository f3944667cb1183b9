import { DownloadButton } from '../tables/download-button'
import { RejectedLines } from '../tables/rejected-lines'
import { showCount } from '../ui/show-count'
import type { ImportDetail } from './incoming/contract'

/** The rows that were not taken: where, why, and how to mend them. */
export function Rejects({ slug, detail }: { slug: string; detail: ImportDetail }) {
  const { id, rowsRejected, rejects } = detail
  if (rejects.length === 0)
    return rowsRejected === 0 ? null : (
      <p>
        {showCount(rowsRejected, 'row was', 'rows were')} not taken. They were kept for a time, which is over.
      </p>
    )
  return (
    <div className="stack">
      <p>
        {showCount(rowsRejected, 'row was', 'rows were')} not taken. Download them with the reason beside
        each, fix them in a spreadsheet and import that same file here: only fixed rows are imported. In Excel
        take the Excel file: opened as CSV, it shortens long IDs and drops zeros.
      </p>
      <DownloadButton
        href={`/api/v1/orgs/${slug}/imports/${id}/rejected`}
        formats={['csv', 'xlsx']}
        name="Download rejected rows"
      />
      <FirstRejects detail={detail} />
    </div>
  )
}

export function FirstRejects({
  detail: { rejects, rowsRejected, mapping, notes },
}: {
  detail: ImportDetail
}) {
  if (rejects.length === 0) return null
  const first = rejects.length < rowsRejected ? `The first ${rejects.length} rejected rows` : 'Rejected rows'
  // Of a line that is several rows some may be taken: what is wrong stands once for each line.
  const caption = notes.unfolded ? 'Lines with rejected rows' : first
  return <RejectedLines caption={caption} lines={rejects} headers={mapping?.columns ?? {}} />
}
