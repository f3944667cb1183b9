import { type PlainDate, showDate } from '@/lib/dates'
import type { ShownLeaving, ShownRefresh, ShownScore } from '@/lib/insight/model/falling-out/shown'
import { Icon } from '../ui/icon'

type Props = {
  leaving: ShownLeaving
  /** What leaves with a refresh. */
  hrefOf(refresh: PlainDate): string
}

/** Each refresh with every score if nothing new comes in; the first loss of each stands out. */
export function RefreshesTable({ leaving, hrefOf }: Props) {
  const { title, leaves, columns, today, refreshes, chosen } = leaving
  return (
    <table className="table fold refreshes">
      <caption className="sr">{title}</caption>
      <thead>
        <Groups columns={columns} />
        <tr>
          <th scope="col">Refresh</th>
          <th scope="col">{leaves}</th>
          {columns.map(({ key, name }) => (
            <th key={key} scope="col" className="r">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr className="own">
          <th scope="row">Today</th>
          <td />
          <Scores columns={columns} scores={today} />
        </tr>
        {refreshes.map((refresh) => (
          <tr key={refresh.on} aria-current={chosen.on === refresh.on ? 'true' : undefined}>
            <Heading refresh={refresh} href={hrefOf(refresh.on)} />
            <td className="nowrap" data-of={leaves}>
              {refresh.leaves}
            </td>
            <Scores columns={columns} scores={refresh.scores} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type Columns = Pick<ShownLeaving, 'columns'>

/** What stands above several columns; those without a group stand before them, behind refresh and what leaves. */
function Groups({ columns }: Columns) {
  const names = [...new Set(columns.flatMap(({ group }) => group ?? []))]
  if (names.length === 0) return null
  return (
    <tr>
      <td colSpan={2 + columns.filter(({ group }) => group === null).length} />
      {names.map((name) => (
        <th
          key={name}
          scope="colgroup"
          colSpan={columns.filter(({ group }) => group === name).length}
          className="r"
        >
          {name}
        </th>
      ))}
    </tr>
  )
}

const Heading = ({ refresh: { on, note }, href }: { refresh: ShownRefresh; href: string }) => (
  <th scope="row" className="nowrap">
    <a href={href}>{showDate(on)}</a>
    {note && <span className="id">{note}</span>}
  </th>
)

const Scores = ({ columns, scores }: Columns & { scores: readonly ShownScore[] }) =>
  columns.map(({ key, full }, at) => (
    <td key={key} className={scores[at]?.lost ? 'r lost' : 'r'} data-of={full}>
      {scores[at] && <Score score={scores[at]} />}
    </td>
  ))

function Score({ score: { text, lost, note } }: { score: ShownScore }) {
  return (
    <>
      {lost ? (
        <b>
          <Icon name="warn" />
          <span className="sr">{lost}: </span>
          {text}
        </b>
      ) : (
        text
      )}
      {note && <span className="id">{note}</span>}
    </>
  )
}
