import type { ReportFigure, ShownReport } from '@/lib/report/model/shown-report'
import { DataTable } from '../tables/data-table'
import { StatusPill } from '../ui/status'
import { PartFoot } from './part-foot'

/** Every number that has begun, with what it needs; the others in a sentence. */
export function Figures({ figures: { name, column, rows, idle, foot } }: Pick<ShownReport, 'figures'>) {
  return (
    <section className="part" aria-labelledby="figures">
      <h2 id="figures">Where you stand</h2>
      <DataTable
        name={name}
        rows={rows}
        keyOf={({ id }) => id}
        columns={[
          { name: column, heads: true, of: (figure) => figure.name, below: ({ made }) => made },
          { name: 'Score', number: true, of: (figure) => <Score {...figure} /> },
          { name: 'Benchmark', number: true, of: ({ benchmark }) => benchmark },
          { name: 'What that means', label: null, of: ({ means }) => means },
          {
            name: 'Status',
            label: null,
            of: ({ status, word }) => <StatusPill status={status} {...(word && { word })} />,
          },
        ]}
      />
      {idle && <p className="muted">{idle}</p>}
      <PartFoot {...foot} />
    </section>
  )
}

const Score = ({ atLeast, display }: ReportFigure) => (
  <>
    {atLeast && <span className="least">at least </span>}
    <b>{display}</b>
  </>
)
