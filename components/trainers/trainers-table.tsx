import { showDate } from '@/lib/dates'
import { importsPage, trainersPage } from '@/lib/paths/data'
import type { TrainerList } from '@/lib/registers/list-trainers'
import { ConfirmButton } from '../forms/confirm-button'
import { DataTable } from '../tables/data-table'
import { showCount, showNumber } from '../ui/show-count'
import { activeTime } from './active-time'

type Props = { slug: string; list: TrainerList; after: string | null; mayWrite: boolean }

export function TrainersTable({ slug, list, after, mayWrite }: Props) {
  const { trainers, count, next, window } = list
  if (count === 0) return <NoTrainers slug={slug} mayWrite={mayWrite} />
  return (
    <>
      <DataTable
        caption={`${showCount(count, 'trainer')}. Surveys are all that name the trainer, ${showDate(window.from)} – ${showDate(window.to)}.`}
        rows={trainers}
        keyOf={({ mctId }) => mctId}
        columns={[
          { name: 'Name', heads: true, of: ({ name }) => name || <span className="muted">No name yet</span> },
          { name: 'MCT ID', of: ({ mctId }) => mctId },
          { name: 'Active', of: ({ activeFrom, activeTo }) => activeTime(activeFrom, activeTo) },
          { name: 'Credentials', of: ({ credentials }) => credentials },
          { name: 'Surveys', number: true, of: ({ surveys }) => showNumber(surveys) },
          mayWrite && { name: 'Action', label: null, of: ({ mctId }) => <Actions {...{ slug, mctId }} /> },
        ]}
      />
      {(after || next) && (
        <p className="row">
          {after && <a href={trainersPage.href({ slug })}>First page</a>}
          {next && <a href={trainersPage.href({ slug, after: next })}>Next page</a>}
        </p>
      )}
    </>
  )
}

const Actions = ({ slug, mctId }: { slug: string; mctId: string }) => (
  <span className="row">
    <a href={trainersPage.href({ slug, edit: mctId }, '#edit')}>
      Change<span className="sr"> trainer {mctId}</span>
    </a>
    <ConfirmButton
      action="Remove"
      about={`trainer ${mctId}`}
      title={`Remove trainer ${mctId}?`}
      url={`/api/v1/orgs/${slug}/trainers`}
      body={{ mctId }}
    >
      <p>
        While trainers are checked, the surveys of this trainer no longer count. Someone who has left stays
        here with a last day instead. You can add the trainer again.
      </p>
    </ConfirmButton>
  </span>
)

function NoTrainers({ slug, mayWrite }: { slug: string; mayWrite: boolean }) {
  if (!mayWrite) return <p className="muted">No trainers yet. Nobody has entered or imported them.</p>
  return (
    <>
      <p className="muted">
        No trainers yet. Your training system has them: import them as one file, or add them below.
      </p>
      <p>
        <a className="btn go" href={importsPage.href({ slug })}>
          Import trainers
        </a>
      </p>
    </>
  )
}
