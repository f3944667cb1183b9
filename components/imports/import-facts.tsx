import type { ImportSummary } from '@/lib/services/imports/import-summary'
import { showCount } from '../ui/show-count'

/** `120 rows read: 100 accepted, 15 duplicates, 5 rejected.` */
export function ImportCounts({ summary }: { summary: Omit<ImportSummary, 'changes'> }) {
  const { rowsRead, rowsAccepted, rowsChanged, rowsDuplicate, rowsRejected } = summary
  const parts = [
    `${rowsAccepted} accepted`,
    ...(rowsChanged > 0 ? [`${rowsChanged} changed`] : []),
    `${rowsDuplicate} already known`,
    `${rowsRejected} rejected`,
  ]
  return (
    <span className="nums">
      {showCount(rowsRead, 'row')} read: {parts.join(', ')}.
    </span>
  )
}

/** What the reader should know besides the counts. */
export function ImportNotesList({ summary }: { summary: Omit<ImportSummary, 'changes'> }) {
  const { notes, sameAs } = summary
  const lines = [
    ...(sameAs ? [`The same file was imported before, as import ${sameAs}: it adds nothing.`] : []),
    ...(notes.newLocations.length > 0
      ? [`New locations, still without a name: ${notes.newLocations.join(', ')}.`]
      : []),
    ...(notes.unusualLocations.length > 0
      ? [`Location IDs of an old form, taken as they are: ${notes.unusualLocations.join(', ')}.`]
      : []),
    ...(notes.ignoredColumns.length > 0 ? [`Columns not used: ${notes.ignoredColumns.join(', ')}.`] : []),
  ]
  if (lines.length === 0) return null
  return (
    <ul className="list">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
