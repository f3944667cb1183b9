import { importPage } from '@/lib/paths/data'
import { locationsPage } from '@/lib/paths/organization'
import { showCount } from '../ui/show-count'
import type { Tense } from './effect-words'
import type { ImportSummary } from './incoming/contract'
import { COUNTERS } from './mapping/column-words'
import { addedUpLine, leftOutLine, shapeLines, unfoldedLine } from './shape-words'
import { UncountedRows } from './uncounted-rows'
import { UnknownItems } from './unknown-items'

type Props = {
  slug: string
  summary: Pick<ImportSummary, 'kind' | 'notes' | 'sameAs' | 'rowsAccepted' | 'rowsChanged'>
  tense: Tense
}

/** What the reader should know besides the counts. */
export function ImportNotesList({ slug, summary, tense }: Props) {
  const { notes, sameAs } = summary
  const lines = [
    ...(notes.unusualLocations.length > 0
      ? [`Location IDs in an old format, kept unchanged: ${notes.unusualLocations.join(', ')}.`]
      : []),
    ...(notes.otherDay
      ? [
          `${showCount(notes.otherDay.rows, 'row names', 'rows name')} a moment that is on another day in ${notes.otherDay.timeZone}, the time zone of the organization, and ${tense === 'would' ? 'would count' : notes.otherDay.rows === 1 ? 'counts' : 'count'} on that day.`,
        ]
      : []),
    ...(notes.counterIds ? [COUNTERS] : []),
    ...(notes.unfolded ? [unfoldedLine(notes.unfolded)] : []),
    ...(notes.addedUp ? [addedUpLine(notes.addedUp)] : []),
    ...shapeLines(notes),
    ...(notes.leftOut ?? []).map((one) => leftOutLine(summary.kind, one)),
    ...(notes.ignoredColumns.length > 0 ? [`Columns not used: ${notes.ignoredColumns.join(', ')}.`] : []),
  ]
  // Read in another way it may well bring rows.
  const addsNothing = summary.rowsAccepted + summary.rowsChanged === 0
  const others = [notes.newLocations, notes.unknownItems, notes.uncounted].some((all) => all?.length)
  if (!sameAs && lines.length === 0 && !others) return null
  return (
    <ul className="list">
      {sameAs && (
        <li>
          The same file was <a href={importPage.href({ slug, id: sameAs })}>imported before</a>
          {addsNothing && `: it ${tense === 'would' ? 'would add' : 'adds'} nothing`}.
        </li>
      )}
      {notes.newLocations.length > 0 && (
        <li>
          New {tense === 'would' ? 'locations' : <a href={locationsPage.href({ slug })}>locations</a>}, still
          without a name: {notes.newLocations.join(', ')}.
        </li>
      )}
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
      <UncountedRows {...{ slug, summary, tense }} />
      <UnknownItems {...{ slug, summary, tense }} />
    </ul>
  )
}
