import { showDate, showMonth } from '@/lib/dates'
import type { ShownMonth, ShownTrend } from '@/lib/insight/model/trends/shown'
import { importPage } from '@/lib/paths/data'
import { DataTable } from '../tables/data-table'
import { showCount } from '../ui/show-count'
import { StatusPill } from '../ui/status'

/** The chart's numbers, month by month. */
export function TrendTable({ slug, trend }: { slug: string; trend: ShownTrend }) {
  const { months, columns, scoreName } = trend
  return (
    <DataTable
      className="trend-months"
      name="Month by month"
      rows={months}
      keyOf={({ month }) => month}
      columns={[
        { name: 'Month', heads: true, className: 'nowrap', of: ({ month }) => showMonth(month) },
        ...columns.map(({ name, text = false }, at) => ({
          name,
          number: !text,
          of: ({ cells }: ShownMonth) => cells[at] ?? '–',
        })),
        {
          name: scoreName,
          number: true,
          of: ({ display, sure }) =>
            display === null ? '–' : <span className={sure ? undefined : 'unsure'}>{display}</span>,
        },
        { name: 'Benchmark', number: true, of: ({ benchmark }) => benchmark ?? '–' },
        { name: 'Status', label: null, of: (one) => <Pill {...one} /> },
        { name: 'Note', label: null, of: (one) => <Notes slug={slug} {...one} /> },
      ]}
    />
  )
}

const Pill = ({ status, statusWord }: ShownMonth) =>
  status !== undefined && <StatusPill status={status} {...(statusWord && { word: statusWord })} />

function Notes({ slug, notes, files }: { slug: string } & ShownMonth) {
  return (
    <span className="small muted">
      {notes.join('; ')}
      {notes.length > 0 && files ? '; ' : ''}
      {files && (
        <a href={importPage.href({ slug, id: files.latest.id })}>
          {showCount(files.files, 'file')} published, last on {showDate(files.latest.on)}
        </a>
      )}
    </span>
  )
}
