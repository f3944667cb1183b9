import { showDate } from '@/lib/dates'
import { changesOf } from '@/lib/services/reconciliations/case-text'
import type { DifferencePage } from '@/lib/services/reconciliations/list-differences'
import { StateCell } from './state-cell'
import { SIDE_NAMES } from './words'

type Difference = DifferencePage['differences'][number]
type Props = { slug: string; differences: readonly Difference[]; mayWrite: boolean }

/** One line per row on which the two do not agree. */
export function DifferencesTable({ slug, differences, mayWrite }: Props) {
  return (
    <table className="table fold audit">
      <caption className="sr">Rows that differ, by id</caption>
      <thead>
        <tr>
          <th scope="col">Row</th>
          <th scope="col">Where</th>
          <th scope="col">Partner Center</th>
          <th scope="col">Laurel</th>
          <th scope="col">State</th>
        </tr>
      </thead>
      <tbody>
        {differences.map((row) => (
          <tr key={row.key}>
            <th scope="row">{row.identity}</th>
            <td>{SIDE_NAMES[row.side]}</td>
            <Side row={row} side="theirs" />
            <Side row={row} side="ours" slug={slug} />
            <td data-of="State">
              <StateCell
                keyOf={row.key}
                about={row.identity}
                state={row.state}
                note={row.note}
                mayWrite={mayWrite}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What one side says: all of it where the other has nothing, else only what is different. */
function Side({ row, side, slug }: { row: Difference; side: 'ours' | 'theirs'; slug?: string }) {
  const values = row[side]
  const name = side === 'ours' ? 'Laurel' : 'Partner Center'
  if (!values)
    return (
      <td data-of={name} className="muted">
        not there
      </td>
    )
  const changes = changesOf(row)
  const { occurredOn, item, location, units } = values
  return (
    <td data-of={name}>
      {changes.length > 0
        ? changes.map((change) => (
            <span key={change.name} className="said">
              <span className="muted">{change.name}</span> {change[side] || 'empty'}
            </span>
          ))
        : `${showDate(occurredOn)}, ${item}, location ${location}${units === 1 ? '' : `, ${units} units`}`}
      {slug && row.importId !== null && (
        <a className="id" href={`/${slug}/imports/${row.importId}`}>
          import {row.importId}
        </a>
      )}
    </td>
  )
}
