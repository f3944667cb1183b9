import { DataTable } from './data-table'
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
    <DataTable
      caption={caption}
      rows={rejectedGroups(lines)}
      keyOf={({ first }) => first.line}
      columns={[
        {
          name: 'Line',
          heads: true,
          className: 'nowrap',
          of: ({ first, lines }) => (lines.length === 1 ? `Line ${first.line}` : `${lines.length} lines`),
        },
        {
          name: 'Column',
          label: null,
          of: ({ first: { column } }) => column && <code>{headers[column] ?? column}</code>,
        },
        { name: 'What is wrong', label: null, of: (group) => <Fault group={group} /> },
      ]}
    />
  )
}

function Fault({ group: { first, lines } }: { group: RejectedGroup }) {
  const { message } = first
  if (lines.length === 1) return message
  const sameWords = lines.every((one) => one.message === message)
  return (
    <>
      {message}
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
    </>
  )
}
