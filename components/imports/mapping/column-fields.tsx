'use client'

import { useState } from 'react'
import { type ImportKind, isLineItemKind } from '@/lib/imports/model/import-kinds'
import { isRecordKind } from '@/lib/imports/model/record-shapes'
import { type CellType, columnsOf, identityColumn } from '@/lib/imports/reading/columns'
import { headersUsed, type Mapping } from '@/lib/imports/reading/mapping'
import { areCounters } from '@/lib/imports/reading/short-counters'
import { type FormValues, readForm } from '../../forms/api-form'
import { SelectField, TextField } from '../../forms/fields'
import { showCount } from '../../ui/show-count'
import type { Inspection } from '../incoming/contract'
import { COUNTERS, columnWords } from './column-words'
import { KNOWN_LOCATIONS } from './known-locations'
import { BY_CONTENT, ONE_ROW, rowsOffered, SAME } from './read-mapping'
import { unfoldWords } from './value-words'

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
const WRITTEN: readonly CellType[] = [
  'date',
  'month',
  'units',
  'answer',
  'count',
  'amount',
  'whole',
  'capacity',
]

/** Types of cells that are not the same in every row. */
const VARYING: readonly CellType[] = ['identity', 'answer', 'count', 'amount', 'whole', 'capacity']

/** One choice per column of ours, the required ones first; what no choice uses of the file is named below. */
export function ColumnFields({ kind, inspection, mapping, asked, onWritten }: Props) {
  const offered = rowsOffered(inspection, mapping)
  const [isOne, setOne] = useState(mapping.unfold === undefined)
  const unfold = isOne ? [] : offered
  const unfolded = new Set(unfold.flatMap((row) => [...Object.keys(row.columns), ...Object.keys(row.fixed)]))
  const required = columnsOf(kind).filter(({ name, need }) => need !== 'optional' && !unfolded.has(name))
  const optional = columnsOf(kind).filter(({ need }) => need === 'optional')
  const [chosen, choose] = useState<Record<string, string>>({
    ...mapping.columns,
    ...Object.fromEntries(Object.keys(mapping.fixed ?? {}).map((name) => [name, SAME])),
  })
  const used = new Set([...Object.values(chosen), ...headersUsed({ columns: {}, unfold })])
  const unused = inspection.headers.filter((header) => header !== '' && !used.has(header))
  const fields = (columns: typeof required) =>
    columns.map(({ name, need, type }) => (
      <ColumnField
        key={name}
        name={name}
        header={chosen[name] ?? ''}
        onChoose={(header) => choose((before) => ({ ...before, [name]: header }))}
        required={need !== 'optional'}
        byContent={isLineItemKind(kind) && identityColumn(kind) === name}
        maySame={(isLineItemKind(kind) || isRecordKind(kind)) && !VARYING.includes(type)}
        onWritten={WRITTEN.includes(type) ? onWritten : null}
        {...{ inspection, mapping }}
      />
    ))
  return (
    <>
      <fieldset className="all columns">
        <legend>Which header of the file is which column</legend>
        <div className="form wide mapping">{fields(required)}</div>
        {offered.length > 0 && (
          <SelectField
            name="unfold"
            label="A line of the file is"
            hint={isOne ? undefined : unfoldWords(offered)}
            options={[
              { value: 'several', name: `${showCount(offered.length, 'row')}, one for each workload` },
              { value: ONE_ROW, name: '1 row' },
            ]}
            value={isOne ? ONE_ROW : 'several'}
            onChange={({ currentTarget: { value } }) => setOne(value === ONE_ROW)}
          />
        )}
      </fieldset>
      {optional.length > 0 && (
        <details className="all" open={optional.some(({ name }) => asked === `column.${name}`)}>
          <summary>Columns that may be left out ({optional.length})</summary>
          <div className="form wide mapping columns">{fields(optional)}</div>
        </details>
      )}
      {unused.length > 0 && <p className="all muted small">Not used: {unused.join(', ')}.</p>}
    </>
  )
}

const PLACES = 'Choose one of your locations, or give another Location ID.'

/** Characters of a header that a choice surely shows. */
const LONG = 28

type FieldProps = Pick<Props, 'inspection' | 'mapping'> & {
  name: string
  /** What is chosen now. */
  header: string
  onChoose: (header: string) => void
  required: boolean
  byContent: boolean
  /** The file may say nothing of it: then all rows say the same. */
  maySame: boolean
  onWritten: Props['onWritten'] | null
}

function ColumnField(props: FieldProps) {
  const { name, header, onChoose, required, byContent, maySame, inspection, mapping, onWritten } = props
  const { headers, sample } = inspection
  const example = sample.map((row) => row[headers.indexOf(header)]).find(Boolean)
  const { saved, rejectsOf, notes } = inspection
  const said = saved !== null || Boolean(rejectsOf) || mapping !== inspection.mapping || notes.counterIds
  const chosen =
    byContent && said && mapping.identity === 'content'
      ? BY_CONTENT
      : (mapping.columns[name] ?? (mapping.fixed?.[name] === undefined ? '' : SAME))
  const none = { value: '', name: required ? 'Choose' : 'Not in this file' }
  const others = byContent ? [none, { value: BY_CONTENT, name: 'This file has no ID column' }] : [none]
  const same = maySame ? [{ value: SAME, name: 'The same in every row' }] : []
  const counts = byContent && areCounters(sample.map((row) => row[headers.indexOf(header)] ?? ''))
  const hint = counts
    ? COUNTERS
    : example && `${header.length > LONG ? `${header}: for` : 'For'} example ${example}`
  const select = (
    <SelectField
      name={`column.${name}`}
      label={columnWords(name)}
      hint={hint}
      options={[...others, ...same, ...headers.filter(Boolean).map((value) => ({ value, name: value }))]}
      defaultValue={chosen}
      onChange={({ currentTarget: { value, form } }) => {
        onChoose(value)
        if (form) onWritten?.(`column.${name}`, readForm(form))
      }}
    />
  )
  if (header !== SAME) return select
  return (
    <>
      {select}
      <TextField
        name={`fixed.${name}`}
        label={`${columnWords(name)} of every row`}
        defaultValue={mapping.fixed?.[name] ?? (name === 'units' ? '1' : '')}
        {...(name === 'location_id' && { list: KNOWN_LOCATIONS, hint: PLACES })}
      />
    </>
  )
}
