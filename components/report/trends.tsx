import { type Month, showMonth } from '@/lib/dates'
import { type InProgramme, progressPage } from '@/lib/paths/any-programme'
import type { ReportTrend } from '@/lib/report/get-report'
import { longName } from '@/lib/scoring/criterion-names'
import { DataTable } from '../tables/data-table'
import { MonthEnds } from './month-ends'
import { PartFoot } from './part-foot'

type Props = { place: InProgramme; trends: readonly ReportTrend[] }

/** The last twelve month ends of each criterion, and what its whole history says. */
export function Trends({ place, trends }: Props) {
  const shown = trends.filter(({ monthEnds }) => monthEnds.length > 0)
  if (shown.length === 0) return null
  return (
    <section className="part" aria-labelledby="trend">
      <h2 id="trend">How it got here</h2>
      <div className="month-ends">
        {shown.map((trend) => (
          <figure key={trend.criterion.id}>
            <figcaption className="row">
              <b>{longName(trend.criterion)}</b>
              <b className="nums">{trend.monthEnds.at(-1)?.end?.display}</b>
            </figcaption>
            <MonthEnds trend={trend} />
            <p className="small">{trend.finding}</p>
          </figure>
        ))}
      </div>
      <details className="noprint">
        <summary>The same as a table</summary>
        <MonthEndsTable trends={shown} />
      </details>
      <PartFoot
        place={place}
        page={progressPage.href(place)}
        more="Every month there is"
        table="trends"
        of={`${trends[0]?.criterion.words.short} by month`}
      />
    </section>
  )
}

function MonthEndsTable({ trends }: { trends: readonly ReportTrend[] }) {
  const months = [...new Set(trends.flatMap(({ monthEnds }) => monthEnds.map(({ month }) => month)))].sort()
  return (
    <DataTable
      caption="Official score at each month end"
      rows={months}
      keyOf={(month) => month}
      columns={[
        { name: 'End of', heads: true, of: showMonth },
        ...trends.map(({ criterion, monthEnds }) => ({
          name: longName(criterion),
          number: true,
          of: (month: Month) => {
            const end = monthEnds.find((one) => one.month === month)?.end
            return end ? end.unit.column(end.display) : '–'
          },
        })),
      ]}
    />
  )
}
