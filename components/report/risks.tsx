import { showDate } from '@/lib/dates'
import type { ShownScore } from '@/lib/insight/model/falling-out/shown'
import type { ReportRisks, ShownReport } from '@/lib/report/model/shown-report'
import { DataTable } from '../tables/data-table'
import { PartFoot } from './part-foot'

/** What may be missing, and what the next refreshes take away if nothing new comes in. */
export function Risks({ risks }: Pick<ShownReport, 'risks'>) {
  const { missing, losses, nothingLost, caption, leaves, columns, refreshes, foot } = risks
  return (
    <section className="part" aria-labelledby="risks">
      <h2 id="risks">What could be lost</h2>
      <ul className="list">
        {missing.map((text) => (
          <li key={text}>
            <span className="unsure">Missing data</span> {text}
          </li>
        ))}
        {losses.length === 0 && <li>{nothingLost}</li>}
        {losses.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <DataTable
        caption={caption}
        rows={refreshes}
        keyOf={({ on }) => on}
        columns={[
          { name: 'Refresh', heads: true, className: 'nowrap', of: ({ on }) => showDate(on) },
          { name: leaves, of: (refresh) => refresh.leaves },
          ...columns.map(({ name }, at) => ({
            name,
            number: true,
            of: ({ scores }: ReportRisks['refreshes'][number]) => <ScoreThen score={scores[at]} />,
          })),
        ]}
      />
      <PartFoot {...foot} />
    </section>
  )
}

function ScoreThen({ score }: { score: ShownScore | undefined }) {
  if (!score?.lost) return score?.text
  return (
    <span className="lost">
      <span className="sr">{score.lost}: </span>
      {score.text}
    </span>
  )
}
