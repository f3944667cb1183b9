import { COLUMNS } from '@/lib/imports/columns'
import type { Kind } from '@/lib/kinds'

/** The documented columns of a kind, the required ones in bold. */
export function ColumnsHelp({ kind }: { kind: Kind }) {
  return (
    <details>
      <summary>Columns of this file</summary>
      <p className="muted small">
        CSV in UTF-8, names in the first line, in any order. Bold columns are required.{' '}
        {kind === 'survey-responses' && 'In place of q1 to q9 it may have answered and answer_points.'}
      </p>
      <p>
        {COLUMNS[kind].map(({ name, need }, index) => (
          <span key={name}>
            {index > 0 && ', '}
            <code>{need === 'optional' ? name : <b>{name}</b>}</code>
          </span>
        ))}
      </p>
    </details>
  )
}
