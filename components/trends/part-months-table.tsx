import { showMonth } from '@/lib/dates'
import type { Trends } from '@/lib/services/training-services/get-trends'
import { amountDisplay } from '@/lib/services/training-services/trends-json'
import { PartName } from './parts-table'

/** Months down, parts across; as wide as it gets, it scrolls by itself. */
export function PartMonthsTable({ trends, name }: { trends: Trends; name: string }) {
  const { parts, months } = trends
  return (
    <table className="table wide">
      <caption className="sr">By {name.toLowerCase()}, month by month</caption>
      <thead>
        <tr>
          <th scope="col">Month</th>
          {parts.map((part) => (
            <th key={part.key} scope="col" className="r">
              <PartName part={part} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {months.map(({ month }, index) => (
          <tr key={month}>
            <th scope="row" className="nowrap">
              {showMonth(month)}
            </th>
            {parts.map((part) => {
              const own = part.months[index]
              return (
                <td key={part.key} className="r">
                  {own ? (amountDisplay(own) ?? '–') : '–'}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
