export type RejectedLine = { line: number; column: string; message: string }

/** Which line, which column, what is wrong and how to mend it. */
export function RejectedLines({ caption, lines }: { caption: string; lines: readonly RejectedLine[] }) {
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
        {lines.map(({ line, column, message }) => (
          <tr key={line}>
            <th scope="row" className="nowrap">
              Line {line}
            </th>
            <td>{column && <code>{column}</code>}</td>
            <td>{message}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
