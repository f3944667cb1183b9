import type { KindJson } from '@/lib/answers/records'
import { kindOf } from '@/lib/guideline-records/model/kinds'
import { recordsPage } from '@/lib/paths/records'
import { DataTable } from '../tables/data-table'

/** What is asked for, clause by clause, and what is there. */
export const KindsTable = ({ slug, kinds }: { slug: string; kinds: readonly KindJson[] }) => (
  <DataTable
    name="Kinds of records"
    rows={kinds}
    keyOf={({ kind }) => kind}
    columns={[
      {
        name: 'Kind',
        heads: true,
        of: ({ kind }) => <a href={recordsPage.href({ slug, kind })}>{kindOf(kind).plural}</a>,
        below: ({ clause }) => clause,
      },
      { name: 'Records', number: true, of: ({ records }) => records },
      {
        name: 'Incomplete',
        number: true,
        of: ({ kind, incomplete }) =>
          incomplete > 0 ? (
            <a href={recordsPage.href({ slug, kind, state: 'incomplete' })}>{incomplete}</a>
          ) : (
            0
          ),
      },
      { name: 'Ends soon', number: true, of: ({ endsSoon }) => endsSoon },
    ]}
  />
)
