import { byMonth, DATE_KINDS, type Dated } from '@/lib/calendar/model/dated'
import { daysBetween, type PlainDate, showDate, showMonth } from '@/lib/dates'
import { DataTable } from '../tables/data-table'
import { showCount } from '../ui/show-count'

type Props = { dates: readonly Dated[]; today: PlainDate }

/** Dates month by month: when, what, why, and the page that each leads to. */
export const DatesTable = ({ dates, today }: Props) => (
  <DataTable
    className="dates"
    name="Dates month by month"
    groups={byMonth(dates).map(({ month, dates: rows }) => ({ title: showMonth(month), rows }))}
    keyOf={({ uid }) => uid}
    columns={[
      {
        name: 'Date',
        label: null,
        className: 'nowrap',
        of: ({ on }) => <time dateTime={on}>{showDate(on)}</time>,
        below: ({ on }) => distance(daysBetween(today, on)),
      },
      {
        name: 'What',
        label: null,
        heads: true,
        of: ({ what, href }) => <a href={href}>{what}</a>,
        below: ({ kind }) => DATE_KINDS[kind],
      },
      { name: 'Why', label: null, of: ({ why }) => why },
    ]}
  />
)

const distance = (days: number): string => (days === 0 ? 'today' : `in ${showCount(days, 'day')}`)
