import type { StoredSnapshot } from '@/lib/snapshots/content'
import type { Issuing } from '@/lib/snapshots/issuing'
import type { SnapshotLine } from '@/lib/snapshots/read-snapshots'
import type { Column } from '../tables/data-table'
import { Icon } from '../ui/icon'
import { StatusPill } from '../ui/status'

/** What a snapshot says: its first figures, the status where there is one of the whole, and whether it still holds. */
export const resultColumns = ({
  columns,
  statusOf,
}: Pick<Issuing, 'columns' | 'statusOf'>): Column<SnapshotLine<StoredSnapshot>>[] => [
  ...columns.map(({ name, of }) => ({
    name,
    number: true,
    of: ({ result }: SnapshotLine<StoredSnapshot>) => of(result),
  })),
  ...(statusOf
    ? [
        {
          name: 'Overall',
          of: ({ result }: SnapshotLine<StoredSnapshot>) => <StatusPill status={statusOf(result)} />,
        },
      ]
    : []),
  {
    name: 'Hash',
    className: 'nowrap',
    of: ({ hash, verified }) => (
      <>
        <code>{hash.slice(0, 8)}</code> <Verified verified={verified} />
      </>
    ),
  },
]

function Verified({ verified }: { verified: boolean }) {
  return (
    <span className={verified ? 'verified' : 'verified broken'}>
      <Icon name={verified ? 'completed' : 'warn'} /> {verified ? 'verified' : 'look closer'}
    </span>
  )
}
