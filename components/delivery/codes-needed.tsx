import { showDate } from '@/lib/dates'
import type { CodeList } from '@/lib/delivery/list-codes'
import { classPage, codesPage } from '@/lib/paths/delivery'
import { DataTable } from '../tables/data-table'

type Props = { slug: string; needed: CodeList['needed']; mayWrite: boolean }

/** Classes that end soon and have no code: their learners would go home without one. */
export function CodesNeeded({ slug, needed, mayWrite }: Props) {
  if (needed.length === 0) return null
  return (
    <section className="panel" aria-labelledby="needed">
      <h2 id="needed">Classes that need a code</h2>
      <DataTable
        caption="They end within seven days and have no code yet."
        rows={needed}
        keyOf={({ classId }) => classId}
        columns={[
          {
            name: 'Class',
            heads: true,
            of: ({ classId }) => <a href={classPage.href({ slug, class: classId })}>{classId}</a>,
          },
          { name: 'Course', of: ({ course }) => course },
          { name: 'Last day', of: ({ endsOn }) => showDate(endsOn) },
          mayWrite && {
            name: 'Action',
            label: null,
            of: ({ classId }) => (
              <a href={codesPage.href({ slug, classId }, '#add')}>
                Add its code<span className="sr"> of class {classId}</span>
              </a>
            ),
          },
        ]}
      />
    </section>
  )
}
