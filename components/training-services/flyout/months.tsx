import { showMonth } from '@/lib/dates'
import type { MonthFigures } from '@/lib/insight/get-months'
import type { Criterion } from '@/lib/scoring/criterion'
import { MonthsChart } from '../../charts/lazy-charts'
import { DataTable } from '../../tables/data-table'
import { monthRows, monthsSentence } from './prepare-months'

type Props = {
  criterion: Criterion
  months: MonthFigures[]
  /** Where the rows of a month are; none: nowhere. */
  hrefOf?: (month: string) => string
}

/** What each month of the window brings, in one sentence, as bars, and as an equal table. */
export function Months({ criterion, months, hrefOf }: Props) {
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
              of: ({ month }) => (hrefOf ? <a href={hrefOf(month)}>{showMonth(month)}</a> : showMonth(month)),
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
