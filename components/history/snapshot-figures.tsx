import type { ReadSnapshot } from '@/lib/snapshots/read-snapshot'
import { DataTable } from '../tables/data-table'
import { StatusPill } from '../ui/status'

/** Every figure as it was issued, beside the same date by what is known today. */
export function SnapshotFigures({ figures }: Pick<ReadSnapshot, 'figures'>) {
  return (
    <DataTable
      name="Figures of the snapshot"
      rows={figures}
      keyOf={({ id }) => id}
      columns={[
        { name: 'Score', heads: true, of: ({ name }) => name },
        {
          name: 'Benchmark',
          number: true,
          of: ({ benchmark }) => benchmark ?? <span className="muted">none</span>,
        },
        { name: 'As issued', number: true, of: ({ display }) => <b>{display}</b> },
        {
          name: 'Status',
          label: null,
          of: ({ status, word }) => <StatusPill status={status} {...(word && { word })} />,
        },
        {
          name: 'By what is known today',
          number: true,
          of: ({ display, today }) => (today === display ? <span className="muted">the same</span> : today),
        },
      ]}
    />
  )
}
