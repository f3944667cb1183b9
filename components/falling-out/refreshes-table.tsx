import { monthOf, type PlainDate, showDate, showMonth } from '@/lib/dates'
import type { FallingOutAnswer } from '@/lib/insight/get-falling-out'
import type { Refresh } from '@/lib/insight/model/falling-out/refreshes'
import type { Criterion } from '@/lib/scoring/criterion'
import { Icon } from '../ui/icon'
import { type Column, columnGroups } from './columns'

type Props = {
  answer: FallingOutAnswer
  /** What leaves with a refresh. */
  hrefOf(refresh: PlainDate): string
}

/** Each refresh with the score of every criterion if nothing new comes in; the first loss of each stands out. */
export function RefreshesTable({ answer, hrefOf }: Props) {
  const groups = columnGroups(answer)
  const columns = groups.flatMap((group) => group.columns)
  const grouped = groups.reduce((sum, { name, columns: own }) => sum + (name === null ? 0 : own.length), 0)
  return (
    <table className="table fold refreshes">
      <caption className="sr">Scores at the next twelve refreshes if nothing new comes in</caption>
      <thead>
        <tr>
          {/* What has no group: refresh, leaving months and the base criteria. */}
          <td colSpan={2 + columns.length - grouped} />
          {groups.map(({ name, columns: own }) =>
            name === null ? null : (
              <th key={name} scope="colgroup" colSpan={own.length} className="r">
                {name}
              </th>
            ),
          )}
        </tr>
        <tr>
          <th scope="col">Refresh</th>
          <th scope="col">Leaves</th>
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
          {columns.map(({ key, full, index }) => (
            <td key={key} className="r" data-of={full}>
              {shown(answer.now[index])}
            </td>
          ))}
        </tr>
        {answer.refreshes.map((refresh) => (
          <Row key={refresh.on} {...{ answer, hrefOf, columns, refresh }} />
        ))}
      </tbody>
    </table>
  )
}

const shown = (criterion: Criterion | undefined) => criterion?.unit.column(criterion.display)

type RowProps = Props & { columns: Column[]; refresh: Refresh }

function Row({ answer, hrefOf, columns, refresh }: RowProps) {
  const { on, leaves, criteria } = refresh
  const { anniversary } = answer
  return (
    <tr aria-current={answer.chosen.on === on ? 'true' : undefined}>
      <th scope="row" className="nowrap">
        <a href={hrefOf(on)}>{showDate(on)}</a>
        {anniversary && monthOf(anniversary) === monthOf(on) && (
          <span className="id">anniversary {showDate(anniversary)}</span>
        )}
      </th>
      <td className="nowrap" data-of="Leaves">
        {leaves.length > 0 ? leaves.map(showMonth).join(', ') : 'nothing'}
      </td>
      {columns.map(({ key, full, index }) => {
        const one = criteria[index]
        const lost = one && answer.losses.some((loss) => loss.on === on && loss.id === one.id)
        return (
          <td key={key} className={lost ? 'r lost' : 'r'} data-of={full}>
            {lost ? (
              <b>
                <Icon name="warn" />
                <span className="sr">drops below {one.after.threshold?.value}: </span>
                {shown(one.after)}
              </b>
            ) : (
              shown(one?.after)
            )}
          </td>
        )
      })}
    </tr>
  )
}
