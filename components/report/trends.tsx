import { type Month, showMonth } from '@/lib/dates'
import type { ReportTrend, ShownReport } from '@/lib/report/model/shown-report'
import { DataTable } from '../tables/data-table'
import { MonthEnds } from './month-ends'
import { PartFoot } from './part-foot'

/** The last month ends of each number, and what its whole history says. */
export function Trends({ trends: { caption, rows, foot } }: Pick<ShownReport, 'trends'>) {
  const shown = rows.filter(({ ends }) => ends.length > 0)
  if (shown.length === 0) return null
  return (
    <section className="part" aria-labelledby="trend">
      <h2 id="trend">How it got here</h2>
      <div className="month-ends">
        {shown.map((trend) => (
          <figure key={trend.id}>
            <figcaption className="row">
              <b>{trend.name}</b>
              <b className="nums">{trend.display}</b>
            </figcaption>
            <MonthEnds trend={trend} />
            <p className="small">{trend.finding}</p>
          </figure>
        ))}
      </div>
      <details className="noprint">
        <summary>The same as a table</summary>
        <MonthEndsTable caption={caption} trends={shown} />
      </details>
      <PartFoot {...foot} />
    </section>
  )
}

function MonthEndsTable({ caption, trends }: { caption: string; trends: readonly ReportTrend[] }) {
  const months = [...new Set(trends.flatMap(({ ends }) => ends.map(({ month }) => month)))].sort()
  return (
    <DataTable
      caption={caption}
      rows={months}
      keyOf={(month) => month}
      columns={[
        { name: 'End of', heads: true, of: showMonth },
        ...trends.map(({ name, ends }) => ({
          name,
          number: true,
          of: (month: Month) => ends.find((one) => one.month === month)?.display ?? '–',
        })),
      ]}
    />
  )
}
