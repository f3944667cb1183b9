'use client'

import { columnsOf, identityColumn } from '@/lib/imports/columns'
import { DECIMALS, type Mapping, SEPARATORS } from '@/lib/imports/mapping'
import { IMPORT_KINDS, isLineItemKind } from '@/lib/kinds'
import { ApiForm } from '../../forms/api-form'
import { SelectField } from '../../forms/fields'
import { Note } from '../../ui/note'
import type { Inspection } from '../incoming/contract'
import type { InspectionChoice, SaidOfColumns } from '../incoming/incoming'
import { KIND_TEXTS } from '../kind-texts'
import { ColumnFields } from './column-fields'
import { COUNTERS, columnWords } from './column-words'
import { DateFields } from './date-fields'
import { DECIMAL_WORDS, SEPARATOR_WORDS } from './format-words'
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
  if (kind === null)
    return (
      <>
        <Note tone="unsure">
          {notes.table
            ? 'The columns do not say what this file holds. Say what it is; nothing else is needed where the names fit.'
            : 'This file does not look like a table: its first line is one cell that names no column. Choose another file, or say how its columns are separated.'}
        </Note>
        <div className="form wide mapping">
          <KindField kind="" onReinspect={onReinspect} />
          <FormatField inspection={inspection} onReinspect={onReinspect} />
        </div>
        <SampleRows inspection={inspection} />
      </>
    )
  const shown = shownFormat(inspection, mapping, chosen)
  const dates = columnsOf(kind).some(({ type }) => type === 'date')
  return (
    <>
      <Unsure inspection={inspection} shown={shown} />
      <ApiForm
        label={`How to read ${name}`}
        className="form wide mapping"
        submit="Show what it would change"
        working="Reading…"
        send={async (values) => readMapping(values, inspection)}
        onDone={onMapped}
      >
        <KindField kind={kind} onReinspect={onReinspect} />
        <FormatField inspection={inspection} onReinspect={onReinspect} />
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

/** What decides where one column ends and the next begins. */
function FormatField({ inspection, onReinspect }: Pick<Props, 'inspection' | 'onReinspect'>) {
  const { container, separator, sheet, sheets } = inspection.format
  return container === 'text' ? (
    <SelectField
      name="separator"
      label="Columns are separated by"
      options={SEPARATORS.map((value) => ({ value, name: SEPARATOR_WORDS[value] }))}
      defaultValue={separator ?? ','}
      onChange={(event) => onReinspect('separator', event.currentTarget.value)}
    />
  ) : (
    <SelectField
      name="sheet"
      label="Sheet of the workbook"
      options={sheets.map((name) => ({ value: name, name }))}
      defaultValue={sheet ?? ''}
      onChange={(event) => onReinspect('sheet', event.currentTarget.value)}
    />
  )
}

/** Why the form is open. */
function Unsure({ inspection, shown }: { inspection: Inspection; shown: ReturnType<typeof shownFormat> }) {
  const { kind, missing, mapping, notes } = inspection
  const saved = inspection.saved ?? inspection.rejectsOf
  const lines = [
    ...(missing.length > 0
      ? [
          `Say which header of the file holds ${and(missing.map(columnWords))}, or that it is the same in every row.`,
        ]
      : []),
    ...(notes.counterIds && !saved ? [COUNTERS] : []),
    ...(kind && isLineItemKind(kind) && mapping.identity === 'content' && !notes.counterIds && !saved
      ? [
          `Say which header holds ${columnWords(identityColumn(kind))}, by which a row is known, or that there is none: rows that say the same then count as often as they stand in one file.`,
        ]
      : []),
    ...(notes.values.scale && !mapping.scale
      ? [
          'Some answers are not on a scale of 1 to 5: choose the scale, so that all of them count as they were meant.',
        ]
      : []),
    ...(notes.values.words.some(({ means }) => means === null)
      ? ['Some answers are words that Laurel does not know: say which answer each of them is.']
      : []),
    ...(notes.values.filter ? ['Some rows do not seem to be done: see below which ones are read.'] : []),
    ...(shown.dateOrder === ''
      ? [
          notes.datesUnread.length > 0
            ? `Not all dates of this file can be read (${notes.datesUnread.join(', ')}): choose how they are written, or fix the file.`
            : 'The dates of this file can be read in more than one way: choose the right one.',
        ]
      : []),
    ...(shown.decimal === ''
      ? ['The numbers of this file can be read in two ways: choose the right one.']
      : []),
  ]
  if (lines.length === 0) return null
  return (
    <Note tone="unsure">
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </Note>
  )
}

const and = (names: readonly string[]) => new Intl.ListFormat('en').format(names)
