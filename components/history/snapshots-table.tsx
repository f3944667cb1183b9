import { addMonths, monthOf, showDate, showMonth } from '@/lib/dates'
import type { SnapshotLine, SnapshotList } from '@/lib/services/snapshots/read-snapshots'
import { DownloadLinks } from '../tables/download-links'
import { Icon } from '../ui/icon'
import { showTime } from '../ui/show-time'
import { StatusPill } from '../ui/status'
import { type HistoryAddress, historyAddress, historyPath } from './history-address'

type Props = { slug: string; list: SnapshotList; address: HistoryAddress; timeZone: string }

/** What was kept, the last one first. */
export function SnapshotsTable({ slug, list, address, timeZone }: Props) {
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
      <table className="table fold">
        <caption className="sr">Snapshots, the last one first</caption>
        <thead>
          <tr>
            <th scope="col">As of</th>
            <th scope="col">Kept</th>
            <th scope="col" className="r">
              Courseware
            </th>
            <th scope="col" className="r">
              Exams
            </th>
            <th scope="col" className="r">
              Average
            </th>
            <th scope="col">Overall</th>
            <th scope="col">Hash</th>
          </tr>
        </thead>
        <tbody>
          {snapshots.map((one) => (
            <Row key={one.id} slug={slug} snapshot={one} timeZone={timeZone} />
          ))}
        </tbody>
      </table>
      {(before || next) && (
        <p className="row">
          {before && <a href={historyAddress(slug, rest, '#snapshots')}>Last ones</a>}
          {next && <a href={historyAddress(slug, { ...rest, before: next }, '#snapshots')}>Earlier ones</a>}
        </p>
      )}
      <DownloadLinks
        href={`/api/v1/orgs/${slug}/training-services/snapshots${before ? `?before=${before}` : ''}`}
        of="Snapshots"
      />
    </>
  )
}

type RowProps = { slug: string; snapshot: SnapshotLine; timeZone: string }

function Row({ slug, snapshot, timeZone }: RowProps) {
  const { id, asOf, kind, createdAt, createdByName, result, hash, verified } = snapshot
  const { supersedes, supersededBy, reason } = snapshot
  const { coursewareCompletions, examUnitPurchases, averageResponseScore } = result.base.criteria
  return (
    <tr>
      <th scope="row" className="nowrap">
        <a href={`${historyPath(slug)}/${id}`}>{showDate(asOf)}</a>
      </th>
      <td data-of="Kept">
        {kindWords(kind, asOf)}
        <span className="id">
          {showTime(createdAt.toISOString(), timeZone)}
          {(kind === 'on_demand' || supersedes !== null) && createdByName && ` by ${createdByName}`}
        </span>
        <Standing {...{ slug, supersedes, supersededBy, reason }} />
      </td>
      <td className="r" data-of="Courseware">
        {coursewareCompletions.display}
      </td>
      <td className="r" data-of="Exams">
        {examUnitPurchases.display}
      </td>
      <td className="r" data-of="Average">
        {averageResponseScore.display}
      </td>
      <td data-of="Overall">
        <StatusPill status={result.status} />
      </td>
      <td data-of="Hash" className="nowrap">
        <code>{hash.slice(0, 8)}</code> <Verified verified={verified} />
      </td>
    </tr>
  )
}

type StandingProps = { slug: string } & Pick<SnapshotLine, 'supersedes' | 'supersededBy' | 'reason'>

/** Which of two month ends holds: both are kept. */
export function Standing({ slug, supersedes, supersededBy, reason }: StandingProps) {
  const link = (id: number) => <a href={`${historyPath(slug)}/${id}`}>snapshot {id}</a>
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

function Verified({ verified }: { verified: boolean }) {
  return (
    <span className={verified ? 'verified' : 'verified broken'}>
      <Icon name={verified ? 'completed' : 'warn'} /> {verified ? 'verified' : 'look closer'}
    </span>
  )
}
