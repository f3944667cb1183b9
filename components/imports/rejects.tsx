import type { ImportDetail } from '@/lib/services/imports/list-imports'
import { RejectedLines } from '../tables/rejected-lines'
import { Icon } from '../ui/icon'
import { showCount } from '../ui/show-count'

/** The rows that were not taken: where, why, and how to mend them. */
export function Rejects({ slug, detail }: { slug: string; detail: ImportDetail }) {
  const { id, rowsRejected, rejects } = detail
  if (rejects.length === 0) return null
  return (
    <div className="stack">
      <p>
        {showCount(rowsRejected, 'row was', 'rows were')} not read. Download them, mend them, and import that
        file: rows already known are not counted twice.
      </p>
      <p>
        <a className="btn" href={`/api/v1/orgs/${slug}/imports/${id}/rejected`} download>
          <Icon name="download" /> Download rejected rows
        </a>
      </p>
      <RejectedLines
        caption={
          rejects.length < rowsRejected ? `The first ${rejects.length} rejected rows` : 'Rejected rows'
        }
        lines={rejects}
      />
    </div>
  )
}
