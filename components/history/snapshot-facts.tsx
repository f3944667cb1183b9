import { showDate } from '@/lib/dates'
import type { ReadSnapshot } from '@/lib/snapshots/read-snapshot'
import { showTime } from '../ui/show-time'
import { kindWords } from './snapshots-table'

type Props = Pick<ReadSnapshot, 'snapshot' | 'facts'> & { timeZone: string }

/** When it was kept, by whom, from what, by which rules. */
export function SnapshotFacts({ snapshot, facts, timeZone }: Props) {
  const { asOf, kind, createdAt, createdByName, seq, catalogueSeq, rulesSeq } = snapshot
  const all = [
    ['As of', showDate(asOf)],
    ['Kind', kindWords(kind, asOf)],
    ...facts,
    ['Kept', `${showTime(createdAt.toISOString(), timeZone)}${createdByName && `, by ${createdByName}`}`],
    ['Laurel', snapshot.version],
    ['Changes known', `${seq} of data, ${catalogueSeq} of the catalogue, ${rulesSeq} of rule values`],
  ]
  return (
    <>
      <p className="facts">
        {all.map(([name, value]) => (
          <span key={name}>
            {name} <b>{value}</b>
          </span>
        ))}
      </p>
      <p className="small muted">
        SHA-256 <code>{snapshot.hash}</code>
      </p>
    </>
  )
}
