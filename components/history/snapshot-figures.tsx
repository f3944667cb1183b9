import { cardsOf } from '@/lib/insight/qualification-json'
import { placeName } from '@/lib/scoring/place-name'
import type { CheckedSnapshot } from '@/lib/snapshots/check-snapshot'
import { DataTable } from '../tables/data-table'
import { StatusPill } from '../ui/status'

/** Every figure as it was issued, beside the same date by what is known today. */
export function SnapshotFigures({ checked: { snapshot, walk } }: { checked: CheckedSnapshot }) {
  const { criteria: now, programme } = walk.to
  const figures = cardsOf(programme, snapshot.result).map((figure, index) => ({
    ...figure,
    today: now[index]?.display,
  }))
  return (
    <DataTable
      name="Figures of the snapshot"
      rows={figures}
      keyOf={({ metric, area }) => `${area} ${metric}`}
      columns={[
        { name: 'Score', heads: true, of: (figure) => placeName(programme, figure) },
        {
          name: 'Benchmark',
          number: true,
          of: ({ card }) => card.threshold ?? <span className="muted">none</span>,
        },
        { name: 'As issued', number: true, of: ({ card }) => <b>{card.display}</b> },
        { name: 'Status', label: null, of: ({ card }) => <StatusPill status={card.status} /> },
        {
          name: 'By what is known today',
          number: true,
          of: ({ card, today }) => (today === card.display ? <span className="muted">the same</span> : today),
        },
      ]}
    />
  )
}
