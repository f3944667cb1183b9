import { AskForRole } from '@/components/shell/ask-for-role'
import { orgPage } from '@/components/shell/org-page'
import { CheckingState } from '@/components/trainers/checking-state'
import { CredentialForm } from '@/components/trainers/credential-form'
import { CredentialsTable } from '@/components/trainers/credentials-table'
import { MissingTrainers } from '@/components/trainers/missing-trainers'
import { RequirementsTable } from '@/components/trainers/requirements-table'
import { TrainerForm } from '@/components/trainers/trainer-form'
import { TrainersTable } from '@/components/trainers/trainers-table'
import { Crumbs } from '@/components/ui/crumbs'
import { may } from '@/lib/auth/roles'
import { trainersPage } from '@/lib/paths/data'
import { listCredentials } from '@/lib/registers/list-credentials'
import { listRequirements } from '@/lib/registers/list-requirements'
import { getTrainer, listTrainers } from '@/lib/registers/list-trainers'

/** So many are read at a glance; a trainer's own shows all. */
const FEW = 12

const { generateMetadata, Page } = orgPage(trainersPage, async ({ ctx, address, unread }) => {
  const { after, edit, add } = address
  const [list, edited, ending, held, requirements] = await Promise.all([
    listTrainers(ctx, { after: after || null }),
    edit ? getTrainer(ctx, edit) : null,
    listCredentials(ctx),
    edit ? listCredentials(ctx, { mctId: edit }) : null,
    listRequirements(ctx),
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
        your surveys name.
      </p>
      <CheckingState slug={ctx.slug} role={ctx.role} checking={list.checking} />
      {!mayWrite && <AskForRole ctx={ctx} action="trainers:write" />}
      <MissingTrainers slug={ctx.slug} list={list} mayWrite={mayWrite} />
      {ending.credentials.length > 0 && (
        <section className="panel" aria-labelledby="ending">
          <h2 id="ending">Credentials that end next</h2>
          <CredentialsTable
            slug={ctx.slug}
            name="Credentials, the first to end first"
            credentials={ending.credentials.slice(0, FEW)}
            today={ending.today}
            whose
            mayWrite={false}
          />
        </section>
      )}
      <section className="panel" aria-labelledby="trainers">
        <h2 id="trainers">All trainers</h2>
        <TrainersTable slug={ctx.slug} list={list} after={after} mayWrite={mayWrite} />
      </section>
      <section className="panel" aria-labelledby="asked">
        <h2 id="asked">What courses ask of their trainers</h2>
        <RequirementsTable
          slug={ctx.slug}
          requirements={requirements}
          mayImport={may(ctx.role, 'imports:write')}
        />
      </section>
      {mayWrite && (
        <section className="panel" id="edit" aria-labelledby="edit-heading">
          <h2 id="edit-heading">{edited ? `Trainer ${edited.mctId}` : 'Add a trainer'}</h2>
          <TrainerForm key={edited?.mctId ?? add} slug={ctx.slug} trainer={edited} mctId={add} />
        </section>
      )}
      {edited && held && (
        <section className="panel" aria-labelledby="held">
          <h2 id="held">Credentials of {edited.name || edited.mctId}</h2>
          {held.credentials.length > 0 ? (
            <CredentialsTable
              slug={ctx.slug}
              name={`Credentials of ${edited.mctId}`}
              credentials={held.credentials}
              today={held.today}
              whose={false}
              mayWrite={mayWrite}
            />
          ) : (
            <p className="muted">
              None is entered: surveys count by the days on which the trainer was active. With the first one
              they also need what their course asks for.
            </p>
          )}
          {mayWrite && <CredentialForm slug={ctx.slug} mctId={edited.mctId} />}
        </section>
      )}
    </div>
  )
})

export { generateMetadata, Page as default }
