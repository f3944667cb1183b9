import { addMonths, monthOf, showDate, showMonth } from '@/lib/dates'
import { type InProgramme, type KeptAddress, keptOnePage, keptPage } from '@/lib/paths/any-programme'
import type { StoredSnapshot } from '@/lib/snapshots/content'
import type { Issuing } from '@/lib/snapshots/issuing'
import type { SnapshotLine, SnapshotList } from '@/lib/snapshots/read-snapshots'
import { DataTable } from '../tables/data-table'
import { DownloadLinks } from '../tables/download-links'
import { Icon } from '../ui/icon'
import { showTime } from '../ui/show-time'
import { resultColumns } from './result-columns'

type Props = {
  place: InProgramme
  issuing: Issuing
  list: SnapshotList<StoredSnapshot>
  address: KeptAddress
  timeZone: string
}

/** What was kept, the last one first. */
export function SnapshotsTable({ place, issuing, list, address, timeZone }: Props) {
  const { snapshots, next } = list
  const { before, ...rest } = address
  if (snapshots.length === 0)
    return (
      <p className="muted">
        No snapshot yet. One is kept at every month end from now on; take one to hold the result of today.
      </p>
    )
  return (
    <>
      <DataTable
        name="Snapshots, the last one first"
        rows={snapshots}
        keyOf={({ id }) => id}
        columns={[
          {
            name: 'As of',
            heads: true,
            className: 'nowrap',
            of: ({ id, asOf }) => <a href={keptOnePage.href({ ...place, id })}>{showDate(asOf)}</a>,
          },
          {
            name: 'Kept',
            of: (one) => (
              <>
                {kindWords(one.kind, one.asOf)}
                <span className="id">{keptWords(one, timeZone)}</span>
                <Standing place={place} {...one} />
              </>
            ),
          },
          ...resultColumns(issuing),
        ]}
      />
      {(before || next) && (
        <p className="row">
          {before && <a href={keptPage.href(rest, '#snapshots')}>Last ones</a>}
          {next && <a href={keptPage.href({ ...rest, before: next }, '#snapshots')}>Earlier ones</a>}
        </p>
      )}
      <DownloadLinks
        href={`/api/v1/orgs/${place.slug}/${place.programme}/snapshots${before ? `?before=${before}` : ''}`}
        of="Snapshots"
      />
    </>
  )
}

function keptWords(
  { kind, supersedes, createdAt, createdByName }: SnapshotLine<StoredSnapshot>,
  timeZone: string,
): string {
  const asked = kind === 'on_demand' || supersedes !== null
  return `${showTime(createdAt.toISOString(), timeZone)}${asked && createdByName ? ` by ${createdByName}` : ''}`
}

type StandingProps = { place: InProgramme } & Pick<
  SnapshotLine<StoredSnapshot>,
  'supersedes' | 'supersededBy' | 'reason'
>

/** Which of two month ends holds: both are kept. */
export function Standing({ place, supersedes, supersededBy, reason }: StandingProps) {
  const link = (id: number) => <a href={keptOnePage.href({ ...place, id })}>snapshot {id}</a>
  return (
    <>
      {supersededBy !== null && (
        <span className="id">
          <Icon name="warn" /> Superseded by {link(supersededBy)}
        </span>
      )}
      {supersedes !== null && (
        <span className="id">
          In place of {link(supersedes)}: {reason}
        </span>
      )}
    </>
  )
}

/** `Month end Oct 2026`: the month whose last day the window ends on. */
export const kindWords = (kind: SnapshotLine['kind'], asOf: string): string =>
  kind === 'month_end' ? `Month end ${showMonth(addMonths(monthOf(asOf), -1))}` : 'On demand'
