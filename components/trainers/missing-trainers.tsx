import { showDate } from '@/lib/dates'
import { trainersPage } from '@/lib/paths/data'
import type { TrainerList } from '@/lib/registers/list-trainers'
import { DataTable } from '../tables/data-table'
import { showCount, showNumber } from '../ui/show-count'

type Props = { slug: string; list: TrainerList; mayWrite: boolean }

/** Trainers whose surveys checking forfeits: worth knowing before it is too late to mend. */
export function MissingTrainers({ slug, list, mayWrite }: Props) {
  const { missing, missingSurveys, checking, window } = list
  if (missing.length === 0) return null
  return (
    <section className="panel" id="missing" aria-labelledby="missing-heading">
      <h2 id="missing-heading">Surveys without an eligible trainer</h2>
      <p>
        {showCount(missingSurveys, 'survey')} of advanced courses ({showDate(window.from)} –{' '}
        {showDate(window.to)}) {checking ? 'do not count' : 'would not count with checking on'}: their trainer
        is not in the list, was not active on the days of the class, or held none of the credentials that the
        course asks for.
      </p>
      <DataTable
        name="Trainers by MCT ID, most surveys first"
        rows={missing}
        keyOf={({ mctId }) => mctId}
        columns={[
          { name: 'MCT ID', heads: true, of: ({ mctId }) => mctId },
          {
            name: 'Why',
            of: ({ known }) => (known ? 'Not active then, or without a credential' : 'Not in the list'),
          },
          { name: 'Surveys', number: true, of: ({ surveys }) => showNumber(surveys) },
          mayWrite && {
            name: 'Action',
            label: null,
            of: ({ mctId, known }) => (
              <a href={trainersPage.href({ slug, [known ? 'edit' : 'add']: mctId }, '#edit')}>
                {known ? 'Change' : 'Add'}
                <span className="sr"> trainer {mctId}</span>
              </a>
            ),
          },
        ]}
      />
    </section>
  )
}
