import { type Column, DataTable } from '../tables/data-table'
import type { Field, Piece } from './schema-fields'

const COLUMNS: Column<Field>[] = [
  {
    name: 'Field',
    of: ({ path }) => <code>{path}</code>,
    below: ({ optional }) => optional && 'may be left out',
    heads: true,
  },
  { name: 'Holds', of: ({ holds }) => <Pieces of={holds} /> },
  { name: 'Meaning', of: ({ what }) => what },
]

/** What a body or an answer holds, a line for each field. */
export const FieldsTable = ({ fields, name }: { fields: readonly Field[]; name: string }) => (
  <DataTable name={name} columns={COLUMNS} rows={fields} keyOf={({ path }) => path} />
)

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
