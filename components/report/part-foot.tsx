import type { ReportFoot } from '@/lib/report/model/shown-report'
import { DownloadLinks } from '../tables/download-links'

/** Where the part comes from; on paper nobody can follow it. */
export function PartFoot({ page, more, also, table, of }: ReportFoot) {
  return (
    <div className="row noprint">
      <a href={page}>{more}</a>
      {also && <a href={also.page}>{also.name}</a>}
      <DownloadLinks href={table} of={of} />
    </div>
  )
}
