import { showCount } from '../ui/show-count'
import type { ImportSummary } from './incoming/contract'

type Props = { summary: Pick<ImportSummary, 'notes' | 'sameAs'>; tense: 'would' | 'did' }

/** What the reader should know besides the counts. */
export function ImportNotesList({ summary: { notes, sameAs }, tense }: Props) {
  const lines = [
    ...(sameAs
      ? [
          `The same file was imported before, as import ${sameAs}: it ${tense === 'would' ? 'would add' : 'adds'} nothing.`,
        ]
      : []),
    ...(notes.newLocations.length > 0
      ? [`New locations, still without a name: ${notes.newLocations.join(', ')}.`]
      : []),
    ...(notes.unusualLocations.length > 0
      ? [`Location IDs of an old form, taken as they are: ${notes.unusualLocations.join(', ')}.`]
      : []),
    ...(notes.ignoredColumns.length > 0 ? [`Columns not used: ${notes.ignoredColumns.join(', ')}.`] : []),
  ]
  const unknown = notes.unknownItems ?? []
  if (unknown.length > 0) {
    const rows = unknown.reduce((sum, one) => sum + one.rows, 0)
    const names = unknown.map(({ item }) => item).join(', ')
    lines.push(
      `${showCount(rows, 'row names', 'rows name')} what is not in the catalogue, and ${tense === 'would' ? 'would count' : rows === 1 ? 'counts' : 'count'} for nothing until it is: ${names}.`,
    )
  }
  if (lines.length === 0) return null
  return (
    <ul className="list">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
