import { type CellType, columnsOf, identityColumn } from '@/lib/imports/columns'
import type { Mapping } from '@/lib/imports/mapping'
import { type ImportKind, isLineItemKind } from '@/lib/kinds'
import { type FormValues, readForm } from '../../forms/api-form'
import { SelectField } from '../../forms/fields'
import type { Inspection } from '../incoming/contract'
import { BY_CONTENT } from './read-mapping'

type Props = {
  kind: ImportKind
  inspection: Inspection
  mapping: Mapping
  /** The field whose change brought the reader here. */
  asked: string | null
  /** Another header holds dates or numbers. */
  onWritten: (field: string, values: FormValues) => void
}

/** Types of cells that a file writes in a way of its own. */
const WRITTEN: readonly CellType[] = ['date', 'units', 'answer', 'count']

/** One choice per column of ours, the required ones first; what the rest of the file holds is named below. */
export function ColumnFields({ kind, inspection, mapping, asked, onWritten }: Props) {
  const required = columnsOf(kind).filter(({ need }) => need !== 'optional')
  const optional = columnsOf(kind).filter(({ need }) => need === 'optional')
  const unused = inspection.notes.unused
  const fields = (columns: typeof required) =>
    columns.map(({ name, need, type }) => (
      <ColumnField
        key={name}
        name={name}
        required={need !== 'optional'}
        byContent={isLineItemKind(kind) && identityColumn(kind) === name}
        onWritten={WRITTEN.includes(type) ? onWritten : null}
        {...{ inspection, mapping }}
      />
    ))
  return (
    <>
      <fieldset className="all columns">
        <legend>Which header of the file is which column</legend>
        <div className="form wide">{fields(required)}</div>
      </fieldset>
      {optional.length > 0 && (
        <details className="all" open={optional.some(({ name }) => asked === `column.${name}`)}>
          <summary>Columns that may be left out ({optional.length})</summary>
          <div className="form wide columns">{fields(optional)}</div>
        </details>
      )}
      {unused.length > 0 && <p className="all muted small">Not used: {unused.join(', ')}.</p>}
    </>
  )
}

type FieldProps = Pick<Props, 'inspection' | 'mapping'> & {
  name: string
  required: boolean
  byContent: boolean
  onWritten: Props['onWritten'] | null
}

function ColumnField({ name, required, byContent, inspection, mapping, onWritten }: FieldProps) {
  const { headers, sample } = inspection
  const header = mapping.columns[name] ?? ''
  const example = sample.map((row) => row[headers.indexOf(header)]).find(Boolean)
  const said = inspection.saved !== null || mapping !== inspection.mapping
  const chosen = byContent && said && mapping.identity === 'content' ? BY_CONTENT : header
  const none = { value: '', name: required ? 'Choose' : 'Not in this file' }
  const others = byContent
    ? [none, { value: BY_CONTENT, name: 'None: a row is known by all it says' }]
    : [none]
  return (
    <SelectField
      name={`column.${name}`}
      label={name}
      hint={example && `For example ${example}`}
      options={[...others, ...headers.map((value) => ({ value, name: value }))]}
      defaultValue={chosen}
      onChange={({ currentTarget: { form } }) => form && onWritten?.(`column.${name}`, readForm(form))}
    />
  )
}
