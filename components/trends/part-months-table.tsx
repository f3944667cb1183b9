import { showMonth } from '@/lib/dates'
import type { Trends } from '@/lib/insight/get-trends'
import { amountDisplay } from '@/lib/insight/trends-json'
import { DataTable } from '../tables/data-table'
import { PartName } from './parts-table'

/** Months down, parts across; as wide as it gets, it scrolls by itself. */
export function PartMonthsTable({ trends: { parts, months }, name }: { trends: Trends; name: string }) {
  return (
    <DataTable
      className="wide"
      fold={false}
      name={`By ${name.toLowerCase()}, month by month`}
      rows={months.map(({ month }, index) => ({ month, index }))}
      keyOf={({ month }) => month}
      columns={[
        { name: 'Month', heads: true, className: 'nowrap', of: ({ month }) => showMonth(month) },
        ...parts.map((part) => ({
          name: <PartName part={part} />,
          number: true,
          of: ({ index }: { index: number }) => {
            const own = part.months[index]
            return (own && amountDisplay(own)) ?? '–'
          },
        })),
      ]}
    />
  )
}
