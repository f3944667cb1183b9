import { columnsOf } from '@/lib/imports/columns'
import type { ImportKind } from '@/lib/kinds'
import { KIND_TEXTS } from './kind-texts'

/** The documented columns of a kind, the required ones in bold, with the names that mean the same. */
export function ColumnsHelp({ kind }: { kind: ImportKind }) {
  return (
    <table className="table fold columns">
      <caption>
        Columns of {KIND_TEXTS[kind].title.toLowerCase()}, in any order. Bold ones are required.
        {kind === 'survey-responses' && ' In place of q1 to q9 there may be answered and answer_points.'}
      </caption>
      <thead>
        <tr>
          <th scope="col">Column</th>
          <th scope="col">Also recognised as</th>
        </tr>
      </thead>
      <tbody>
        {columnsOf(kind).map(({ name, need, aliases }) => (
          <tr key={name}>
            <th scope="row">
              <code className={need === 'optional' ? 'plain' : undefined}>{name}</code>
              {need !== 'optional' && <span className="sr"> (required)</span>}
            </th>
            <td>{aliases.join(', ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
