import type { RecordJson } from '../answers/records'
import type { Table, TableColumn } from '../exports/table'
import { COLUMNS } from './model/field'
import { kindOf, type RecordKind } from './model/kinds'
import { STATE_NAMES } from './model/states'

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** Records as a file: of one kind with all its fields, of several with what they hang on and when. */
export const recordsTable = (kind: RecordKind | null, rows: readonly RecordJson[]): Table<RecordJson> => ({
  name: kind ? `records-${kind}` : 'records',
  columns: [
    { name: 'id', of: ({ id }) => id },
    { name: 'kind', of: (one) => one.kind },
    { name: 'called', of: ({ called }) => called, guarded: true },
    { name: 'state', of: ({ state }) => STATE_NAMES[state] },
    { name: 'text', of: ({ text }) => text, guarded: true },
    ...(kind ? kindOf(kind).fields.map(({ name }) => name) : COLUMNS).map(
      (name): TableColumn<RecordJson> => ({
        name: snake(name),
        of: ({ fields }) => (fields[name] === true ? 'yes' : (fields[name] ?? null)),
        guarded: true,
      }),
    ),
    { name: 'changed_at', of: ({ changedAt }) => changedAt },
    { name: 'changed_by', of: ({ changedBy }) => changedBy, guarded: true },
  ],
  rows,
})
