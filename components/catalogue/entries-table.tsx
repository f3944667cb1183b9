import { showDate } from '@/lib/dates'
import { areaName } from '@/lib/programmes/solution-areas'
import type { CatalogueRow } from '@/lib/registers/list-catalogue'
import { LEVEL_NAMES } from '../../lib/programmes/training-services/kinds'
import { ConfirmButton } from '../forms/confirm-button'
import { DataTable } from '../tables/data-table'

type Props = { slug: string; entries: CatalogueRow[]; mayWrite: boolean }

/** What counts as what: the shipped courses and exams, and the organization's own. */
export function EntriesTable({ slug, entries, mayWrite }: Props) {
  return (
    <DataTable
      caption={`${entries.length} courses and exams. Your entries override Laurel’s of the same number.`}
      rows={entries}
      keyOf={({ source, type, number, from }) => `${source} ${type} ${number} ${from}`}
      columns={[
        { name: 'Number', heads: true, className: 'nowrap', of: ({ number }) => number },
        { name: 'Title', label: null, of: ({ title }) => title, below: kindAndDays },
        { name: 'Solution area', of: ({ area }) => areaName(area) },
        {
          name: 'Level',
          of: ({ level, assumed }) => (
            <>
              {LEVEL_NAMES[level]} {assumed && <span className="unsure">assumed</span>}
            </>
          ),
        },
        { name: 'In force', of: inForce },
        {
          name: 'Source',
          label: null,
          of: ({ id, number }) =>
            id === null ? (
              'Shipped'
            ) : (
              <span className="row">
                Own
                {mayWrite && <Remove {...{ slug, id, number }} />}
              </span>
            ),
        },
      ]}
    />
  )
}

const Remove = ({ slug, id, number }: { slug: string; id: number; number: string }) => (
  <ConfirmButton
    action="Remove"
    about={number}
    title={`Remove ${number} from the catalogue?`}
    url={`/api/v1/orgs/${slug}/catalogue/${id}`}
  >
    <p>Its rows no longer count, unless a shipped entry has the same number. You can add it again.</p>
  </ConfirmButton>
)

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
