import { conversionWords, FIVE, type Scale, scaleWords } from '@/lib/imports/reading/answer-scale'
import type { Mapping } from '@/lib/imports/reading/mapping'
import type { ValueNotes } from '@/lib/imports/reading/suggest-values'
import { SelectField, TextField } from '../../forms/fields'
import { showCount } from '../../ui/show-count'
import { NO_ANSWER } from './said-values'

type Props = { mapping: Mapping; notes: ValueNotes }

/** What the cells of the file ask: the scale of answers, what words mean, which rows to leave out, what is nothing. */
export function ValueFields({ mapping, notes }: Props) {
  return (
    <>
      <ScaleField {...{ mapping, notes }} />
      {notes.words.length > 0 && <WordFields {...{ mapping, notes }} />}
      {notes.filter && <FilterField filter={notes.filter} mapping={mapping} />}
      {mapping.empty && (
        <details className="all">
          <summary>Words that mean an empty cell</summary>
          <TextField
            name="empty"
            label="Read as empty, separated by commas"
            defaultValue={mapping.empty.join(', ')}
            hint="Cells with one of these words count as empty: no answer, no trainer."
          />
        </details>
      )}
    </>
  )
}

const OTHERS: readonly Scale[] = [
  { lowest: 1, highest: 6 },
  { lowest: 1, highest: 7 },
  { lowest: 1, highest: 9 },
  { lowest: 1, highest: 10 },
  { lowest: 0, highest: 10 },
  { lowest: 0, highest: 100 },
  { lowest: 5, highest: 1 },
  { lowest: 6, highest: 1 },
]
const endsOf = ({ lowest, highest }: Scale) => `${lowest}:${highest}`
const shownAs = (scale: Scale) =>
  scale.lowest > scale.highest
    ? `${scale.highest} to ${scale.lowest}, ${scale.highest} is the best`
    : `${scaleWords(scale)}, ${scale.highest} is the best`

/** Asked where answers leave 1 to 5, and shown where the mapping says another scale. */
function ScaleField({ mapping, notes: { scale } }: Props) {
  if (!scale && !mapping.scale) return null
  const first = [mapping.scale, scale?.suggested].filter((one) => one !== undefined)
  const scales = new Map([...first, ...OTHERS].map((one) => [endsOf(one), one]))
  scales.delete(endsOf(FIVE))
  return (
    <SelectField
      name="scale"
      label="Scale of the answers"
      options={[
        ...(mapping.scale ? [] : [{ value: '', name: 'Choose' }]),
        ...(scale ? [] : [{ value: endsOf(FIVE), name: shownAs(FIVE) }]),
        ...(scale?.odd
          ? [{ value: NO_ANSWER, name: `1 to 5; ${scale.examples.join(', ')} is not an answer` }]
          : []),
        ...[...scales].map(([value, one]) => ({ value, name: shownAs(one) })),
      ]}
      defaultValue={mapping.scale ? endsOf(mapping.scale) : ''}
      hint={
        scale
          ? `The file holds ${scale.examples.join(', ')}. Another scale is converted to 1 to 5, evenly, halves down${scale.odd ? '' : `: ${conversionWords(scale.suggested)}`}.`
          : undefined
      }
    />
  )
}

const ANSWERS = [
  { value: '5', name: '5, the best' },
  { value: '4', name: '4' },
  { value: '3', name: '3' },
  { value: '2', name: '2' },
  { value: '1', name: '1, the worst' },
  { value: NO_ANSWER, name: 'No answer' },
]

function WordFields({ mapping, notes }: Props) {
  return (
    <fieldset className="all columns">
      <legend>Which answer each word is</legend>
      <div className="form wide mapping">
        {notes.words.map(({ word, means }, at) => {
          const said = mapping.values?.answers?.[word] ?? means ?? undefined
          return (
            <SelectField
              key={word}
              name={`word.${at}`}
              label={word}
              options={said === undefined ? [{ value: '', name: 'Choose' }, ...ANSWERS] : ANSWERS}
              defaultValue={said === '' ? NO_ANSWER : (said ?? '')}
            />
          )
        })}
      </div>
    </fieldset>
  )
}

function FilterField({ filter, mapping }: { filter: NonNullable<ValueNotes['filter']>; mapping: Mapping }) {
  const { column, values, keep, leaves } = filter
  const left = leaves.map(({ value, rows }) => `${value || 'empty'} (${showCount(rows, 'row')})`).join(', ')
  return (
    <fieldset className="all answers">
      <legend>Which rows are read</legend>
      <label>
        <input
          type="checkbox"
          name="filter"
          defaultChecked={mapping.filter === undefined || mapping.filter.some((one) => one.column === column)}
        />{' '}
        {keep
          ? `Only those whose ${column} is ${values.join(' or ')}; left out: ${left}`
          : `All but those whose ${column} is ${values.join(' or ')}: ${left}`}
      </label>
    </fieldset>
  )
}
