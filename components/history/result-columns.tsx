import { cardsOf } from '@/lib/insight/qualification-json'
import { criteriaOf } from '@/lib/scoring/criteria'
import { metricIn, type Programme } from '@/lib/scoring/programme'
import type { SnapshotLine } from '@/lib/snapshots/read-snapshots'
import type { Column } from '../tables/data-table'
import { Icon } from '../ui/icon'
import { StatusPill } from '../ui/status'

/** What a snapshot says: the criteria of the whole, the status, and whether it still holds. */
export const resultColumns = (programme: Programme): Column<SnapshotLine>[] => [
  ...criteriaOf(programme)
    .filter(({ group }) => group === null)
    .map(({ metric }) => ({
      name: metricIn(programme, metric).words.short,
      number: true,
      of: ({ result }: SnapshotLine) =>
        cardsOf(programme, result).find((one) => one.metric === metric && one.area === null)?.card.display,
    })),
  { name: 'Overall', of: ({ result }) => <StatusPill status={result.status} /> },
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
