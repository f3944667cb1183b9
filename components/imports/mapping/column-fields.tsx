'use client'

import { useState } from 'react'
import { columnsOf, identityColumn } from '@/lib/imports/columns'
import type { Mapping } from '@/lib/imports/mapping'
import { type ImportKind, isLineItemKind } from '@/lib/kinds'
import { SelectField } from '../../forms/fields'
import type { Inspection } from '../incoming/contract'
import { columnWords } from './column-words'
import { BY_CONTENT } from './read-mapping'

type Props = { kind: ImportKind; inspection: Inspection; mapping: Mapping }

/** One choice per column of ours, the required ones first; what no choice uses of the file is named below. */
export function ColumnFields({ kind, inspection, mapping }: Props) {
  const required = columnsOf(kind).filter(({ need }) => need !== 'optional')
  const optional = columnsOf(kind).filter(({ need }) => need === 'optional')
  const [chosen, choose] = useState(mapping.columns)
  const used = new Set(Object.values(chosen))
  const unused = inspection.headers.filter((header) => header !== '' && !used.has(header))
  const fields = (columns: typeof required) =>
    columns.map(({ name, need }) => (
      <ColumnField
        key={name}
        name={name}
        header={chosen[name] ?? ''}
        onChoose={(header) => choose((before) => ({ ...before, [name]: header }))}
        required={need !== 'optional'}
        byContent={isLineItemKind(kind) && identityColumn(kind) === name}
        {...{ inspection, mapping }}
      />
    ))
  return (
    <>
      <fieldset className="all columns">
        <legend>Which header of the file is which column</legend>
        <div className="form wide mapping">{fields(required)}</div>
      </fieldset>
      {optional.length > 0 && (
        <details className="all">
          <summary>Columns that may be left out ({optional.length})</summary>
          <div className="form wide mapping columns">{fields(optional)}</div>
        </details>
      )}
      {unused.length > 0 && <p className="all muted small">Not used: {unused.join(', ')}.</p>}
    </>
  )
}

/** Characters of a header that a choice surely shows. */
const LONG = 28

type FieldProps = Omit<Props, 'kind'> & {
  name: string
  /** What is chosen now. */
  header: string
  onChoose: (header: string) => void
  required: boolean
  byContent: boolean
}

function ColumnField({ name, header, onChoose, required, byContent, inspection, mapping }: FieldProps) {
  const { headers, sample } = inspection
  const example = sample.map((row) => row[headers.indexOf(header)]).find(Boolean)
  const said = inspection.saved !== null || mapping !== inspection.mapping
  const chosen =
    byContent && said && mapping.identity === 'content' ? BY_CONTENT : (mapping.columns[name] ?? '')
  const none = { value: '', name: required ? 'Choose' : 'Not in this file' }
  const others = byContent ? [none, { value: BY_CONTENT, name: 'None: known by all it says' }] : [none]
  return (
    <SelectField
      name={`column.${name}`}
      label={columnWords(name)}
      hint={example && `${header.length > LONG ? `${header}: for` : 'For'} example ${example}`}
      options={[...others, ...headers.map((value) => ({ value, name: value }))]}
      defaultValue={chosen}
      onChange={(event) => onChoose(event.currentTarget.value)}
    />
  )
}
