import type { Field, Piece } from './schema-fields'

/** What a body or an answer holds, a line for each field. */
export function FieldsTable({ fields, caption }: { fields: readonly Field[]; caption: string }) {
  return (
    <table className="table fold">
      <caption className="sr">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Field</th>
          <th scope="col">Holds</th>
          <th scope="col">Meaning</th>
        </tr>
      </thead>
      <tbody>
        {fields.map(({ path, holds, what, optional }) => (
          <tr key={path}>
            <th scope="row">
              <code>{path}</code>
              {optional && <span className="id">may be left out</span>}
            </th>
            <td data-of="Holds">
              <Pieces of={holds} />
            </td>
            <td data-of="Meaning">{what}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Words and names of shapes, which lead to their fields. */
export function Pieces({ of }: { of: readonly Piece[] }) {
  return of.map((piece) =>
    typeof piece === 'string' ? (
      piece
    ) : (
      <a key={piece.shape} href={`#${piece.shape}`}>
        {piece.shape}
      </a>
    ),
  )
}
