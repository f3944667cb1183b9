import { showDate } from '@/lib/dates'
import { importsPage } from '@/lib/paths/data'
import type { Requirement } from '@/lib/registers/list-requirements'
import { listed } from '@/lib/text/lists'
import { DataTable } from '../tables/data-table'

type Props = { slug: string; requirements: readonly Requirement[]; mayImport: boolean }

/** What each course asks of its trainers, any one of it. */
export const RequirementsTable = ({ slug, requirements, mayImport }: Props) => (
  <>
    <p>
      A trainer needs any one of them on all days of the class. A course that is not in this list asks for
      nothing.
      {mayImport && (
        <>
          {' '}
          What you <a href={importsPage.href({ slug, kind: 'course-requirements' })}>import</a> of a course
          stands in the place of what Laurel knows.
        </>
      )}
    </p>
    <details>
      <summary>All courses</summary>
      <DataTable
        name="What courses ask of their trainers"
        rows={requirements}
        keyOf={({ course, from, to }) => `${course} ${from} ${to}`}
        columns={[
          { name: 'Course', heads: true, of: ({ course }) => course },
          { name: 'Any of', of: ({ credentials }) => listed(credentials, 'or') },
          { name: 'Days', of: daysOf },
          { name: 'Said by', of: ({ own }) => (own ? 'You' : 'Laurel') },
        ]}
      />
    </details>
  </>
)

function daysOf({ from, to }: Requirement): string {
  if (from && to) return `${showDate(from)} – ${showDate(to)}`
  if (from) return `since ${showDate(from)}`
  return to ? `to ${showDate(to)}` : 'always'
}
