import { showDate } from '@/lib/dates'
import type { Kind } from '@/lib/line-items/model/kinds'
import { cataloguePage } from '@/lib/paths/data'
import { catalogueTypeOf } from '@/lib/programmes/training-services/catalogue'
import type { CatalogueList } from '@/lib/registers/list-catalogue'
import { DataTable } from '../tables/data-table'
import { showCount, showNumber } from '../ui/show-count'

type Props = { slug: string; unknown: CatalogueList['unknown']; mayWrite: boolean }

const MOST_SHOWN = 100

/** Numbers in the line items that no catalogue knows: their rows do not count until someone adds them. */
export function UnknownItems({ slug, unknown, mayWrite }: Props) {
  if (unknown.length === 0) return null
  const [rows, inside] = [sumOf(unknown, 'rows'), sumOf(unknown, 'rowsInWindow')]
  return (
    <section className="panel" id="unknown" aria-labelledby="unknown-heading">
      <h2 id="unknown-heading">Unknown courses and exams</h2>
      <p>
        {showCount(rows, 'row')} of your line items {rows === 1 ? 'names' : 'name'} these, which are not in
        the catalogue on their day, so {rows === 1 ? 'it does' : 'they do'} not count; {showNumber(inside)} of
        them {inside === 1 ? 'lies' : 'lie'} in the window that counts today.
        {mayWrite && ' Add what is missing below, and correct the days of what is there.'}
      </p>
      <DataTable
        name="Unknown numbers, most rows first"
        rows={unknown.slice(0, MOST_SHOWN)}
        keyOf={({ kind, item, on }) => `${kind} ${item} ${on}`}
        columns={[
          { name: 'Number', heads: true, of: ({ item }) => item },
          { name: 'Type', of: ({ kind }) => typeName(kind) },
          {
            name: 'Why',
            of: ({ why, on }) => (why && on ? `${why} ${showDate(on)}` : 'not in the catalogue'),
          },
          { name: 'Rows', number: true, of: ({ rows }) => showNumber(rows) },
          { name: 'In the window', number: true, of: ({ rowsInWindow }) => showNumber(rowsInWindow) },
          mayWrite && {
            name: 'Action',
            label: null,
            of: ({ kind, item, why }) =>
              !why && (
                <a
                  href={cataloguePage.href(
                    { slug, add: { type: catalogueTypeOf(kind), number: item } },
                    '#add',
                  )}
                >
                  Add<span className="sr"> {item}</span>
                </a>
              ),
          },
        ]}
      />
      {unknown.length > MOST_SHOWN && (
        <p className="muted">{showNumber(unknown.length - MOST_SHOWN)} more numbers are not shown.</p>
      )}
    </section>
  )
}

const sumOf = (unknown: Props['unknown'], of: 'rows' | 'rowsInWindow') =>
  unknown.reduce((sum, one) => sum + one[of], 0)

function typeName(kind: Kind): string {
  if (kind === 'survey-responses') return 'Course of surveys'
  return catalogueTypeOf(kind) === 'exam' ? 'Exam' : 'Course'
}
