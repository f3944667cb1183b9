import { orgPage } from '@/components/shell/org-page'
import { Crumbs } from '@/components/ui/crumbs'
import { Note } from '@/components/ui/note'
import { InviteForm } from '@/components/users/invite-form'
import { RequestsTable } from '@/components/users/requests-table'
import { UsersTable } from '@/components/users/users-table'
import { GRANTED_ROLES } from '@/lib/auth/roles'
import { mailIsSetUp } from '@/lib/mail/send-mail'
import { usersPage } from '@/lib/paths/organization'
import { getUsersPage } from '@/lib/people/get-users-page'

const { generateMetadata, Page } = orgPage(usersPage, async ({ ctx, user }) => {
  const { users, requests, places, roles, timeZone: orgZone } = await getUsersPage(ctx)
  const timeZone = user.timeZone ?? orgZone
  const { slug, orgName } = ctx
  const names = new Map(places.map(({ id, name }) => [id, name]))
  return (
    <div className="page">
      <Crumbs trail={[{ name: 'Organization' }, { name: 'Users' }]} />
      <h1>
        <b>Organization</b> | Users
      </h1>
      <p>Who may open {orgName}, and as what. A change acts on the person’s next click.</p>
      {requests.length > 0 && (
        <section className="panel" aria-labelledby="requests">
          <h2 id="requests">Requests</h2>
          <RequestsTable {...{ slug, requests, roles, timeZone }} />
        </section>
      )}
      <section className="panel" aria-labelledby="invite">
        <h2 id="invite">Invite a person</h2>
        {ctx.demo ? (
          <Note>This is the demo: it invites nobody.</Note>
        ) : (
          <InviteForm
            slug={slug}
            roles={GRANTED_ROLES.filter((role) => roles.includes(role))}
            places={places}
            mail={mailIsSetUp()}
            timeZone={timeZone}
          />
        )}
      </section>
      <section className="panel" aria-label="Users">
        <UsersTable slug={slug} users={users} places={names} timeZone={timeZone} />
      </section>
    </div>
  )
})

export { generateMetadata, Page as default }
