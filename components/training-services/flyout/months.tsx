import { showMonth } from '@/lib/dates'
import type { MonthFigures } from '@/lib/insight/get-months'
import { lineItemsHref } from '@/lib/paths/line-items'
import type { Criterion } from '@/lib/scoring/criterion'
import { MonthsChart } from '../../charts/lazy-charts'
import { DataTable } from '../../tables/data-table'
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
        <DataTable
          name="By month"
          fold={false}
          rows={rows}
          keyOf={({ month }) => month}
          columns={[
            {
              name: 'Month',
              heads: true,
              of: ({ month }) => (
                <a href={lineItemsHref(scope, { month, counted: 'counted' })}>{showMonth(month)}</a>
              ),
            },
            ...columns.map((name, at) => ({
              name,
              number: true,
              of: ({ cells }: { cells: readonly string[] }) => cells[at],
            })),
          ]}
        />
      </details>
    </section>
  )
}
