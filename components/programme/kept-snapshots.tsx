import { showDate } from '@/lib/dates'
import { cardsOf } from '@/lib/insight/qualification-json'
import { criteriaOf, placeOf } from '@/lib/scoring/criteria'
import { metricIn, type Programme } from '@/lib/scoring/programme'
import type { SnapshotLine, SnapshotList } from '@/lib/snapshots/read-snapshots'
import { kindWords } from '../history/snapshots-table'
import { type Column, DataTable } from '../tables/data-table'
import { DownloadLinks } from '../tables/download-links'
import { StatusPill } from '../ui/status'

type Props = { slug: string; programme: Programme; list: SnapshotList }

/** What was kept of a programme, the last one first, with the criteria of the whole. */
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
          ...scores(programme),
          { name: 'Overall', of: ({ result }) => <StatusPill status={result.status} /> },
          {
            name: 'Hash',
            of: ({ hash, verified }) => (
              <>
                <code>{hash.slice(0, 8)}</code> {verified ? 'verified' : 'look closer'}
              </>
            ),
          },
        ]}
      />
      <DownloadLinks href={`/api/v1/orgs/${slug}/${programme.id}/snapshots`} of="Snapshots" />
    </>
  )
}

const scores = (programme: Programme): Column<SnapshotLine>[] =>
  criteriaOf(programme)
    .filter(({ group }) => group === null)
    .map((criterion) => ({
      name: metricIn(programme, criterion.metric).words.short,
      number: true,
      of: ({ result }) => {
        const { metric } = placeOf(criterion)
        return cardsOf(programme, result).find((one) => one.metric === metric && one.area === null)?.card
          .display
      },
    }))
