import { showMonth } from '@/lib/dates'
import type { MonthFigures } from '@/lib/insight/get-months'
import type { Criterion } from '@/lib/scoring/criterion'
import { MonthsPlot } from '../../charts/months-plot'
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
  const threshold = criterion.unit.additive ? null : (criterion.threshold?.value ?? null)
  return (
    <section>
      <h3>By month</h3>
      <p>{monthsSentence(criterion, months)}</p>
      <MonthsPlot
        months={rows.map(({ month, value }) => ({
          month: showMonth(month),
          value,
          told: `${showMonth(month)}: ${value ?? 'nothing'} ${value === null ? '' : unit}`.trim(),
        }))}
        threshold={threshold === null ? null : Number(threshold)}
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
