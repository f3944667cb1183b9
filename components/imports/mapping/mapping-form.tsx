'use client'

import { useState } from 'react'
import { IMPORT_KINDS } from '@/lib/imports/model/import-kinds'
import { columnsOf } from '@/lib/imports/reading/columns'
import { DECIMALS, type Mapping } from '@/lib/imports/reading/mapping'
import { ApiForm, type FormValues } from '../../forms/api-form'
import { SelectField } from '../../forms/fields'
import { Note } from '../../ui/note'
import type { Inspection } from '../incoming/contract'
import type { InspectionChoice, SaidOfColumns } from '../incoming/incoming'
import { KIND_TEXTS } from '../kind-texts'
import { ColumnFields } from './column-fields'
import { DateFields } from './date-fields'
import { FormatFields } from './format-fields'
import { DECIMAL_WORDS } from './format-words'
import { openQuestions, unknownWords } from './open-questions'
import { readMapping, saidOfColumns } from './read-mapping'
import { SampleRows } from './sample-rows'
import { ValueFields } from './value-fields'

type Props = {
  name: string
  inspection: Inspection
  mapping: Mapping
  chosen: SaidOfColumns['chosen']
  asked: string | null
  onMapped: (mapping: Mapping) => void
  /** What changes the columns themselves is looked at anew. */
  onReinspect: (field: keyof InspectionChoice, value: string) => void
  /** Another column of dates or numbers may be written in another way. */
  onRecolumned: (field: string, said: SaidOfColumns) => void
}

/** How a file is to be read: what Laurel found out is filled in, what it did not is asked. */
export function MappingForm(props: Props) {
  const { name, inspection, mapping, chosen, asked, onMapped, onReinspect, onRecolumned } = props
  const { kind, notes } = inspection
  const [values, setValues] = useState<FormValues | null>(null)
  if (kind === null)
    return (
      <>
        <Note tone="unsure">{unknownWords(inspection)}</Note>
        <div className="form wide mapping">
          <KindField kind="" onReinspect={onReinspect} />
          <FormatFields inspection={inspection} onReinspect={onReinspect} />
        </div>
        <SampleRows inspection={inspection} />
      </>
    )
  const shown = shownFormat(inspection, mapping, chosen)
  const dates = columnsOf(kind).some(({ type }) => type === 'date' || type === 'month')
  return (
    <>
      <Unsure {...{ inspection, mapping, shown, values }} />
      <ApiForm
        label={`How to read ${name}`}
        className="form wide mapping"
        submit="Show what it would change"
        working="Reading…"
        send={async (values) => readMapping(values, inspection)}
        onDone={onMapped}
        onValues={setValues}
      >
        <KindField kind={kind} onReinspect={onReinspect} />
        <FormatFields inspection={inspection} onReinspect={onReinspect} />
        {dates && (
          <DateFields inspection={inspection} shown={{ ...shown, shortYears: mapping.shortYears === true }} />
        )}
        {notes.decimal !== 'none' && (
          <SelectField
            name="decimal"
            label="Decimals are written with a"
            options={[
              ...(notes.decimal === 'guess' ? [{ value: '', name: 'Choose' }] : []),
              ...DECIMALS.map((value) => ({ value, name: DECIMAL_WORDS[value] })),
            ]}
            defaultValue={shown.decimal}
          />
        )}
        <ColumnFields
          {...{ kind, inspection, mapping, asked }}
          onWritten={(field, values) => onRecolumned(field, saidOfColumns(values, inspection, shown, chosen))}
        />
        <ValueFields mapping={mapping} notes={notes.values} />
        <div className="all">
          <SampleRows inspection={inspection} />
        </div>
      </ApiForm>
    </>
  )
}

/** What the form begins with: nothing where it is open. */
function shownFormat({ notes, saved }: Inspection, mapping: Mapping, chosen: SaidOfColumns['chosen']) {
  const open = (field: 'dateOrder' | 'decimal') => notes[field] === 'guess' && !saved && !chosen[field]
  return {
    dateOrder: open('dateOrder') ? '' : mapping.dateOrder,
    decimal: open('decimal') ? '' : mapping.decimal,
  }
}

function KindField({ kind, onReinspect }: { kind: string; onReinspect: Props['onReinspect'] }) {
  return (
    <SelectField
      name="kind"
      label="This file holds"
      options={[
        ...(kind === '' ? [{ value: '', name: 'Choose' }] : []),
        ...IMPORT_KINDS.map((value) => ({ value, name: KIND_TEXTS[value].title })),
      ]}
      defaultValue={kind}
      onChange={({ currentTarget: { value } }) => value && onReinspect('kind', value)}
    />
  )
}

/** Why the form is open, as long as it is. */
function Unsure(props: Parameters<typeof openQuestions>[0]) {
  const lines = openQuestions(props)
  if (lines.length === 0) return null
  return (
    <Note tone="unsure">
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </Note>
  )
}
