import { type RejectedGroup, type RejectedLine, rejectedGroups } from './rejected-groups'

type Props = {
  caption: string
  lines: readonly RejectedLine[]
  /** Our column → header in the file. */
  headers?: Readonly<Record<string, string>>
}

/** Which line, which column, what is wrong and how to fix it; the same fault many times is told once. */
export function RejectedLines({ caption, lines, headers = {} }: Props) {
  return (
    <table className="table fold">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Line</th>
          <th scope="col">Column</th>
          <th scope="col">What is wrong</th>
        </tr>
      </thead>
      <tbody>
        {rejectedGroups(lines).map((group) => (
          <Group key={group.first.line} group={group} header={headers[group.first.column]} />
        ))}
      </tbody>
    </table>
  )
}

function Group({ group: { first, lines }, header }: { group: RejectedGroup; header: string | undefined }) {
  const { column, message } = first
  const sameWords = lines.every((one) => one.message === message)
  return (
    <tr>
      <th scope="row" className="nowrap">
        {lines.length === 1 ? `Line ${first.line}` : `${lines.length} lines`}
      </th>
      <td>{column && <code>{header ?? column}</code>}</td>
      <td>
        {message}
        {lines.length > 1 && (
          <details>
            <summary>
              {sameWords ? 'All' : 'Like this: all'} {lines.length} lines
            </summary>
            {sameWords ? (
              <p>{lines.map(({ line }) => line).join(', ')}</p>
            ) : (
              <ul className="list">
                {lines.map((one) => (
                  <li key={one.line}>
                    Line {one.line}: {one.message}
                  </li>
                ))}
              </ul>
            )}
          </details>
        )}
      </td>
    </tr>
  )
}
