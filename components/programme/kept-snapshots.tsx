import { showDate } from '@/lib/dates'
import type { Programme } from '@/lib/scoring/programme'
import type { SnapshotList } from '@/lib/snapshots/read-snapshots'
import { resultColumns } from '../history/result-columns'
import { kindWords } from '../history/snapshots-table'
import { DataTable } from '../tables/data-table'
import { DownloadLinks } from '../tables/download-links'

type Props = { slug: string; programme: Programme; list: SnapshotList }

/** What was kept of a programme, the last one first. */
export function KeptSnapshots({ slug, programme, list: { snapshots } }: Props) {
  if (snapshots.length === 0)
    return <p className="muted">No snapshot yet. One is kept at every month end from now on.</p>
  return (
    <>
      <DataTable
        name="Snapshots, the last one first"
        rows={snapshots}
        keyOf={({ id }) => id}
        columns={[
          { name: 'As of', heads: true, className: 'nowrap', of: ({ asOf }) => showDate(asOf) },
          { name: 'Kept', of: ({ kind, asOf }) => kindWords(kind, asOf) },
          ...resultColumns(programme),
        ]}
      />
      <DownloadLinks href={`/api/v1/orgs/${slug}/${programme.id}/snapshots`} of="Snapshots" />
    </>
  )
}
