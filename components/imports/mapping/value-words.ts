import { conversionWords, isFive, scaleWords } from '@/lib/imports/reading/answer-scale'
import type { Mapping } from '@/lib/imports/reading/mapping'
import type { ValueNotes } from '@/lib/imports/reading/suggest-values'
import { nameOfRow } from '@/lib/imports/reading/unfold'
import { showCount } from '../../ui/show-count'

const MOST_NAMED = 6

/** What a mapping says of the values of a file, one sentence each. @param notes of the file, for its own examples */
export function valueWords(mapping: Mapping, notes: ValueNotes | null): string[] {
  const { scale, fixed = {}, unfold = [], filter = [], values = {} } = mapping
  return [
    ...(scale && !isFive(scale)
      ? [
          `Answers on a scale of ${scaleWords(scale)} are converted to 1 to 5, evenly, halves down: ${conversionWords(scale)}.`,
        ]
      : []),
    ...Object.entries(fixed).map(([column, text]) => `${column} is ${text} in every row.`),
    ...(unfold.length > 0 ? [unfoldWords(unfold)] : []),
    ...filter.map(({ column, values, keep }) =>
      keep
        ? `Only rows whose ${column} is ${values.join(' or ')} are read.`
        : `Rows whose ${column} is ${values.join(' or ')} are left out.`,
    ),
    ...Object.entries(values).map(([column, words]) => `${column}: ${pairs(words, notes)}.`),
    ...(notes && notes.readAs.length > 0 ? [`${notes.readAs.map(readAs).join(', ')}.`] : []),
  ]
}

/** `Each line is 2 rows: intune (IntunePaidAvailableUnits, IntuneMonthlyActiveUsers), …` */
export const unfoldWords = (unfold: NonNullable<Mapping['unfold']>): string =>
  `Each line is ${showCount(unfold.length, 'row')}: ${unfold
    .map((row) => `${nameOfRow(row)} (${Object.values(row.columns).join(', ')})`)
    .join('; ')}.`

/** `Strongly agree is 5, Agree is 4`: those in the file first, and not all of them. */
function pairs(words: Record<string, string>, notes: ValueNotes | null): string {
  const found = notes?.words.map(({ word }) => word) ?? []
  const all = Object.entries(words).filter(([word]) => found.length === 0 || found.includes(word))
  const named = all.slice(0, MOST_NAMED).map(([cell, means]) => readAs({ cell, means }))
  return `${named.join(', ')}${all.length > MOST_NAMED ? ` and ${all.length - MOST_NAMED} more` : ''}`
}

const readAs = ({ cell, means }: { cell: string; means: string }) =>
  `"${cell}" is read as ${means === '' ? 'empty' : means}`
