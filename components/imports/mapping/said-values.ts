import type { Mapping } from '@/lib/imports/reading/mapping'
import type { ValueNotes } from '@/lib/imports/reading/suggest-values'
import type { FormValues } from '../../forms/api-form'
import type { FieldIssue } from '../../forms/call-api'

/** The choice that numbers off the scale stand for no answer. */
export const NO_ANSWER = 'none'

/** What is still to be said of the values of the file. */
export const openValues = (values: FormValues, notes: ValueNotes): FieldIssue[] => [
  ...(values.scale === ''
    ? [{ path: 'scale', message: 'Choose the scale of the answers: without it no score would be right.' }]
    : []),
  ...notes.words.flatMap(({ word }, at) =>
    values[`word.${at}`] === '' ? [{ path: `word.${at}`, message: `Choose which answer "${word}" is.` }] : [],
  ),
]

type Said = Pick<Mapping, 'filter' | 'values' | 'empty' | 'scale'>

/** What the form says of values; a field that it does not show leaves what the mapping says. */
export function saidValues(values: FormValues, mapping: Mapping, notes: ValueNotes): Said {
  const { filter } = notes
  const said = notes.words.map(({ word }, at) => [word, values[`word.${at}`]] as const)
  const words = said
    .filter(([, means]) => means)
    .map(([word, means]) => [word, means === NO_ANSWER ? '' : means])
  const answers = { ...mapping.values?.answers, ...Object.fromEntries(words) }
  const empty = [
    ...wordsIn(values.empty, mapping.empty),
    ...(values.scale === NO_ANSWER ? (notes.scale?.examples ?? []) : []),
  ]
  const scale = scaleOf(values.scale) ?? (values.scale === undefined ? mapping.scale : undefined)
  const filters =
    filter && values.filter !== undefined
      ? [{ column: filter.column, values: filter.values, keep: filter.keep }]
      : filter
        ? undefined
        : mapping.filter
  return {
    ...(filters && { filter: filters }),
    ...(Object.keys(answers).length > 0
      ? { values: { ...mapping.values, answers } }
      : mapping.values && { values: mapping.values }),
    ...((mapping.empty || empty.length > 0) && { empty }),
    ...(scale && { scale }),
  }
}

const wordsIn = (text: string | undefined, before: string[] | undefined): string[] =>
  text === undefined
    ? (before ?? [])
    : [...new Set(text.split(',').map((word) => word.trim()))].filter((word) => word !== '')

function scaleOf(text: string | undefined): Mapping['scale'] {
  const [, lowest, highest] = /^(-?\d{1,3}):(-?\d{1,3})$/.exec(text ?? '') ?? []
  return lowest === undefined ? undefined : { lowest: Number(lowest), highest: Number(highest) }
}
