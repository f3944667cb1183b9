import { AskForRole } from '@/components/shell/ask-for-role'
import { orgPage } from '@/components/shell/org-page'
import { CheckingState } from '@/components/trainers/checking-state'
import { MissingTrainers } from '@/components/trainers/missing-trainers'
import { TrainerForm } from '@/components/trainers/trainer-form'
import { TrainersTable } from '@/components/trainers/trainers-table'
import { Crumbs } from '@/components/ui/crumbs'
import { may } from '@/lib/auth/roles'
import { trainersPage } from '@/lib/paths/data'
import { getTrainer, listTrainers } from '@/lib/registers/list-trainers'

const { generateMetadata, Page } = orgPage(trainersPage, async ({ ctx, address, unread }) => {
  const { after, edit, add } = address
  const [list, edited] = await Promise.all([
    listTrainers(ctx, { after: after || null }),
    edit ? getTrainer(ctx, edit) : null,
  ])
  if (edit && !edited) unread('edit')
  const mayWrite = may(ctx.role, 'trainers:write')
  return (
    <div className="page">
      <Crumbs trail={[{ name: 'Data' }, { name: 'Trainers' }]} />
      <h1>
        <b>Data</b> | Trainers
      </h1>
      <p>
        Your Microsoft Certified Trainers (MCT), and from when to when each was active. The MCT ID is what
        your surveys name. Credentials are kept for reference and change no score.
      </p>
      <CheckingState slug={ctx.slug} role={ctx.role} checking={list.checking} />
      {!mayWrite && <AskForRole ctx={ctx} action="trainers:write" />}
      <MissingTrainers slug={ctx.slug} list={list} mayWrite={mayWrite} />
      <section className="panel" aria-labelledby="trainers">
        <h2 id="trainers">All trainers</h2>
        <TrainersTable slug={ctx.slug} list={list} after={after} mayWrite={mayWrite} />
      </section>
      {mayWrite && (
        <section className="panel" id="edit" aria-labelledby="edit-heading">
          <h2 id="edit-heading">{edited ? `Trainer ${edited.mctId}` : 'Add a trainer'}</h2>
          <TrainerForm key={edited?.mctId ?? add} slug={ctx.slug} trainer={edited} mctId={add} />
        </section>
      )}
    </div>
  )
})

export { generateMetadata, Page as default }
