import type { ImportKind } from '@/lib/imports/model/import-kinds'
import { columnsOf } from '@/lib/imports/reading/columns'
import { DataTable } from '../tables/data-table'
import { kindInText } from './kind-texts'

/** The documented columns of a kind, the required ones in bold, with the names that mean the same. */
export function ColumnsHelp({ kind }: { kind: ImportKind }) {
  return (
    <DataTable
      className="columns"
      caption={
        <>
          Columns of {kindInText(kind)}, in any order. Bold ones are required.
          {kind === 'survey-responses' && ' In place of q1 to q9 there may be answered and answer_points.'}
        </>
      }
      rows={columnsOf(kind)}
      keyOf={({ name }) => name}
      columns={[
        {
          name: 'Column',
          heads: true,
          of: ({ name, need }) => (
            <>
              <code className={need === 'optional' ? 'plain' : undefined}>{name}</code>
              {need !== 'optional' && <span className="sr"> (required)</span>}
            </>
          ),
        },
        { name: 'Also recognised as', label: null, of: ({ aliases }) => aliases.join(', ') },
      ]}
    />
  )
}
