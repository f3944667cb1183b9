import { itemPage } from '@/components/shell/org-page'
import { Crumbs } from '@/components/ui/crumbs'
import { Note } from '@/components/ui/note'
import { ChangeAccess } from '@/components/users/change-access'
import { ChangeRole } from '@/components/users/change-role'
import { PasswordPart } from '@/components/users/password-part'
import { SessionsPart } from '@/components/users/sessions-part'
import { UserFacts } from '@/components/users/user-facts'
import type { Ctx } from '@/lib/context'
import { mailIsSetUp } from '@/lib/mail/send-mail'
import { userPage, usersPage } from '@/lib/paths/organization'
import { getUser, type UserDetail } from '@/lib/people/get-user'
import { type Choices, getChoices } from '@/lib/people/get-users-page'

const { generateMetadata, Page } = itemPage(userPage, {
  find: getUser,
  title: ({ name, email }) => name || email,
  async render({ ctx, user: reader, found: user }) {
    const choices = await getChoices(ctx)
    const timeZone = reader.timeZone ?? choices.timeZone
    const who = user.name || user.email
    return (
      <div className="page">
        <Crumbs
          trail={[
            { name: 'Organization' },
            { name: 'Users', href: usersPage.href({ slug: ctx.slug }) },
            { name: who },
          ]}
        />
        <h1>
          <b>{who}</b>
        </h1>
        <UserFacts user={user} timeZone={timeZone} />
        {user.manageable ? (
          <Manage {...{ ctx, user, choices, timeZone }} />
        ) : (
          <Note>Only a Global admin of {ctx.orgName} can change a Global admin.</Note>
        )}
      </div>
    )
  },
})

export { generateMetadata, Page as default }

type Parts = { ctx: Ctx; user: UserDetail; choices: Choices; timeZone: string }

function Manage({ ctx, user, choices, timeZone }: Parts) {
  const { slug, orgName } = ctx
  const { roles, places } = choices
  const fixed = user.source !== 'manual' && user.role !== 'none'
  return (
    <>
      <section className="panel" aria-labelledby="role">
        <h2 id="role">Role</h2>
        {fixed ? (
          <p>
            The identity provider {user.source} says the role {user.roleName}, and is asked again at every
            sign-in. Change it there.
          </p>
        ) : (
          <ChangeRole {...{ slug, user, roles, places }} />
        )}
      </section>
      {ctx.demo && (
        <Note>
          This is the demo: its people share one password, so passwords and sessions stay as they are.
        </Note>
      )}
      {!ctx.demo && <AccountParts {...{ ctx, user, timeZone }} />}
      <section className="panel" aria-labelledby="access">
        <h2 id="access">Access to {orgName}</h2>
        <ChangeAccess {...{ slug, orgName, user }} />
      </section>
    </>
  )
}

/** What holds in every organization of the person. */
function AccountParts({ ctx, user, timeZone }: Omit<Parts, 'choices'>) {
  const { slug, orgName } = ctx
  return (
    <>
      <section className="panel" aria-labelledby="password">
        <h2 id="password">{user.state === 'invited' ? 'Invitation' : 'Password'}</h2>
        <PasswordPart {...{ slug, orgName, user, timeZone }} mail={mailIsSetUp()} />
      </section>
      {user.state !== 'invited' && (
        <section className="panel" aria-labelledby="sessions">
          <h2 id="sessions">Sessions</h2>
          <SessionsPart {...{ slug, user, timeZone }} />
        </section>
      )}
    </>
  )
}
