import { showMonth } from '@/lib/dates'
import { idOf } from '@/lib/programmes/training-services/criterion-id'
import { criterionName } from '@/lib/programmes/training-services/criterion-words'
import type { ReportTrend } from '@/lib/services/report/get-report'
import { MonthEnds } from './month-ends'
import { PartFoot } from './part-foot'

/** The last twelve month ends of each criterion, and what its whole history says. */
export function Trends({ slug, trends }: { slug: string; trends: readonly ReportTrend[] }) {
  const shown = trends.filter(({ monthEnds }) => monthEnds.length > 0)
  if (shown.length === 0) return null
  return (
    <section className="part" aria-labelledby="trend">
      <h2 id="trend">How it got here</h2>
      <div className="month-ends">
        {shown.map((trend) => (
          <figure key={criterionName(idOf(trend.criterion))}>
            <figcaption className="row">
              <b>{criterionName(idOf(trend.criterion))}</b>
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
        slug={slug}
        page="/trends"
        more="Every month there is"
        table="trends"
        of="Courseware by month"
      />
    </section>
  )
}

function MonthEndsTable({ trends }: { trends: readonly ReportTrend[] }) {
  const months = [...new Set(trends.flatMap(({ monthEnds }) => monthEnds.map(({ month }) => month)))].sort()
  return (
    <table className="table fold">
      <caption>Official score at each month end</caption>
      <thead>
        <tr>
          <th scope="col">End of</th>
          {trends.map(({ criterion }) => (
            <th key={criterionName(idOf(criterion))} scope="col" className="r">
              {criterionName(idOf(criterion))}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {months.map((month) => (
          <tr key={month}>
            <th scope="row">{showMonth(month)}</th>
            {trends.map(({ criterion, monthEnds }) => (
              <td key={criterionName(idOf(criterion))} className="r" data-of={criterionName(idOf(criterion))}>
                {monthEnds.find((one) => one.month === month)?.end?.display ?? '–'}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
