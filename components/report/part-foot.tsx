import type { InProgramme } from '@/lib/paths/any-programme'
import { DownloadLinks } from '../tables/download-links'

type Props = {
  place: InProgramme
  /** The address of the page that tells more, and what of it. */
  page: string
  more: string
  /** The table in the API and what it holds. */
  table: string
  of: string
}

/** Where the part comes from; on paper nobody can follow it. */
export function PartFoot({ place, page, more, table, of }: Props) {
  return (
    <div className="row noprint">
      <a href={page}>{more}</a>
      <DownloadLinks href={`/api/v1/orgs/${place.slug}/${place.programme}/${table}`} of={of} />
    </div>
  )
}
