import { showDate } from '@/lib/dates'
import type {
  LeavingCell,
  LeavingRow,
  LeavingTable,
  ShownLeaving,
} from '@/lib/insight/model/falling-out/shown'
import { type Column, DataTable } from '../tables/data-table'
import { DownloadLinks } from '../tables/download-links'

type Props = {
  leaving: ShownLeaving
  /** The answer of the API. */
  api: string
}

/** What goes with the chosen refresh, each one step from its rows. */
export function Leaving({ leaving: { chosen }, api }: Props) {
  const title = `What leaves on ${showDate(chosen.on)}`
  return (
    <section className="panel" id="leaving" aria-labelledby="leaving-heading">
      <h2 id="leaving-heading">{title}</h2>
      <p>{chosen.finding}</p>
      {chosen.tables.map((table) => (
        <Sort key={table.title} table={table} />
      ))}
      {chosen.tables.length > 0 && <DownloadLinks href={`${api}?refresh=${chosen.on}`} of={title} />}
    </section>
  )
}

function Sort({ table: { title, name, links, columns, groups, more } }: { table: LeavingTable }) {
  return (
    <>
      <div className="row">
        <h3>{title}</h3>
        {links.map(({ name: text, href }) => (
          <a key={href} className="small" href={href}>
            {text}
          </a>
        ))}
      </div>
      <DataTable
        className="leaving"
        name={name}
        groups={groups}
        keyOf={({ key }) => key}
        columns={columns.map(
          (column, at): Column<LeavingRow> => ({
            ...column,
            of: ({ cells }) => <Cell cell={cells[at] ?? ''} />,
          }),
        )}
      />
      {more && <p className="muted small">{more}</p>}
    </>
  )
}

function Cell({ cell }: { cell: LeavingCell }) {
  if (typeof cell !== 'object') return cell
  const { text, href, below } = cell
  return (
    <>
      {href ? <a href={href}>{text}</a> : text}
      {below && <span className="id">{below}</span>}
    </>
  )
}
