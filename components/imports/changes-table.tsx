import type { ChangedRow } from './incoming/contract'

type Props = { changes: readonly ChangedRow[]; total: number; tense: 'would' | 'did' }

/** Known rows of which a file says something else: what they said, and what it says. */
export function ChangesTable({ changes, total, tense }: Props) {
  if (changes.length === 0) return null
  const [before, after] = tense === 'would' ? ['Now', 'This file says'] : ['Before', 'Since']
  return (
    <table className="table fold">
      <caption>
        {changes.length < total ? `The first ${changes.length} changed rows` : 'Changed rows'}
      </caption>
      <thead>
        <tr>
          <th scope="col">Row</th>
          <th scope="col">Column</th>
          <th scope="col">{before}</th>
          <th scope="col">{after}</th>
        </tr>
      </thead>
      {changes.map(({ line, identity, columns }) => (
        <tbody key={line}>
          {columns.map((change, at) => (
            <tr key={change.column}>
              {at === 0 && (
                <th scope="rowgroup" rowSpan={columns.length}>
                  {identity}
                  <span className="id">Line {line}</span>
                </th>
              )}
              <td data-of="Column">
                <code>{change.column}</code>
              </td>
              <td data-of={before}>{change.before || <span className="muted">empty</span>}</td>
              <td data-of={after}>
                <b>{change.after || 'empty'}</b>
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  )
}
