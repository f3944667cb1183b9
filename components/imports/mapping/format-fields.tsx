import { SEPARATORS } from '@/lib/imports/reading/mapping'
import { SelectField } from '../../forms/fields'
import type { Inspection } from '../incoming/contract'
import type { InspectionChoice } from '../incoming/incoming'
import { encodingWords, rowWords, SEPARATOR_WORDS } from './format-words'

const HINT = 100

type Props = {
  inspection: Inspection
  onReinspect: (field: keyof InspectionChoice, value: string) => void
}

/** What decides where one column ends and the next begins, what their names are, and what letters mean. */
export function FormatFields({ inspection, onReinspect }: Props) {
  const { format, top = [], encodings = [] } = inspection
  const { container, separator, sheet, sheets, headerRow = 1, encoding } = format
  const example = encodings.find((one) => one.encoding === encoding)?.example
  const place = container === 'text' ? 'Line' : 'Row'
  return (
    <>
      {container === 'text' ? (
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
      )}
      {top.length > 1 && (
        <SelectField
          name="headerRow"
          label="The headers are in"
          hint={inspection.headers.filter(Boolean).join(', ').slice(0, HINT)}
          options={top.map(({ row, cells }) => ({
            value: String(row),
            name: `${place} ${row}: ${rowWords(cells)}`,
          }))}
          defaultValue={String(headerRow)}
          onChange={(event) => onReinspect('headerRow', event.currentTarget.value)}
        />
      )}
      {encodings.length > 0 && (
        <SelectField
          name="encoding"
          label="Letters are written in"
          hint={example && `For example ${example}`}
          options={encodings.map((one) => ({ value: one.encoding, name: encodingWords(one) }))}
          defaultValue={encoding ?? ''}
          onChange={(event) => onReinspect('encoding', event.currentTarget.value)}
        />
      )}
    </>
  )
}
