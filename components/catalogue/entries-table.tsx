import { showDate } from '@/lib/dates'
import { areaName } from '@/lib/kinds'
import type { CatalogueRow } from '@/lib/services/catalogue/list-catalogue'
import { LEVEL_NAMES } from './level-names'
import { RemoveEntry } from './remove-entry'

type Props = { slug: string; entries: CatalogueRow[]; mayWrite: boolean }

/** What counts as what: the shipped courses and exams, and the organization's own. */
export function EntriesTable({ slug, entries, mayWrite }: Props) {
  return (
    <table className="table fold">
      <caption>
        {entries.length} courses and exams. An own entry stands before a shipped one of the same number.
      </caption>
      <thead>
        <tr>
          <th scope="col">Number</th>
          <th scope="col">Title</th>
          <th scope="col">Solution area</th>
          <th scope="col">Level</th>
          <th scope="col">In force</th>
          <th scope="col">Source</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={`${entry.source} ${entry.type} ${entry.number} ${entry.from}`}>
            <th scope="row" className="nowrap">
              {entry.number}
            </th>
            <td>
              {entry.title}
              <span className="id">{kindAndDays(entry)}</span>
            </td>
            <td data-of="Solution area">{areaName(entry.area)}</td>
            <td data-of="Level">
              {LEVEL_NAMES[entry.level]} {entry.assumed && <span className="unsure">assumed</span>}
            </td>
            <td data-of="In force">{inForce(entry)}</td>
            <td>
              {entry.id === null ? (
                'Shipped'
              ) : (
                <span className="row">
                  Own
                  {mayWrite && <RemoveEntry slug={slug} id={entry.id} number={entry.number} />}
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function kindAndDays({ type, days }: CatalogueRow): string {
  const name = type === 'exam' ? 'Exam' : 'Course'
  return days === null ? name : `${name}, ${days === 1 ? '1 day' : `${days} days`}`
}

function inForce({ from, to, update }: CatalogueRow): string {
  // The course was there before: what the day says is since when it is so.
  if (update && from) return `as updated ${showDate(from)}${to ? `, until ${showDate(to)}` : ''}`
  if (from && to) return `${showDate(from)} – ${showDate(to)}`
  if (from) return `from ${showDate(from)}`
  return to ? `until ${showDate(to)}` : 'always'
}
