import { showMonth } from '@/lib/dates'
import type { Criterion } from '@/lib/scoring/criterion'
import type { MonthFigures } from '@/lib/services/training-services/get-months'
import { MonthsChart } from '../../charts/months-chart'
import { lineItemsAddress } from '../../line-items/line-items-address'
import type { LineItemScope } from './download'
import { monthRows, monthsSentence } from './prepare-months'

/** What each month of the window brings, in one sentence, as bars, and as an equal table. */
export function Months(props: { criterion: Criterion; months: MonthFigures[]; scope: LineItemScope }) {
  const { criterion, months, scope } = props
  const { columns, rows, unit } = monthRows(criterion, months)
  const threshold = criterion.unit.additive ? 0 : Number(criterion.threshold?.value ?? 0)
  return (
    <section>
      <h3>By month</h3>
      <p>{monthsSentence(criterion, months)}</p>
      <MonthsChart
        data={rows.map(({ month, value }) => ({ month: showMonth(month), value }))}
        unit={unit}
        threshold={threshold}
      />
      <details>
        <summary>The same as a table</summary>
        <table className="table">
          <caption className="sr">By month</caption>
          <thead>
            <tr>
              <th scope="col">Month</th>
              {columns.map((name) => (
                <th key={name} scope="col" className="r">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ month, cells }) => (
              <tr key={month}>
                <th scope="row">
                  <a href={lineItemsAddress(scope, { month, counted: 'counted' })}>{showMonth(month)}</a>
                </th>
                {cells.map((cell, index) => (
                  <td key={columns[index]} className="r">
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  )
}
