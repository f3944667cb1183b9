import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { NeedsRole } from '@/components/shell/needs-role'
import { Crumbs } from '@/components/ui/crumbs'
import { Note } from '@/components/ui/note'
import { ChangeAccess } from '@/components/users/change-access'
import { ChangeRole } from '@/components/users/change-role'
import { PasswordPart } from '@/components/users/password-part'
import { SessionsPart } from '@/components/users/sessions-part'
import { UserFacts } from '@/components/users/user-facts'
import { may } from '@/lib/auth/roles'
import { LaurelError } from '@/lib/errors'
import { requireOrg } from '@/lib/http/page-context'
import { mailIsSetUp } from '@/lib/mail/send-mail'
import type { Ctx } from '@/lib/services/context'
import { getUser, type UserDetail } from '@/lib/services/users/get-user'
import { type Choices, getChoices } from '@/lib/services/users/get-users-page'

type Props = { params: Promise<{ org: string; id: string }> }

const findUser = cache(async (org: string, id: string): Promise<UserDetail> => {
  const { ctx } = await requireOrg(org)
  if (!/^\d{1,15}$/.test(id)) notFound()
  return getUser(ctx, Number(id)).catch((error: unknown) => {
    if (error instanceof LaurelError && error.code === 'not_found') notFound()
    throw error
  })
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { org, id } = await params
  const { ctx } = await requireOrg(org)
  if (!may(ctx.role, 'users:write')) return { title: `Users · ${ctx.orgName}` }
  const user = await findUser(org, id)
  return { title: `${user.name || user.email} · ${ctx.orgName}` }
}

export default async function UserPage({ params }: Props) {
  const { org, id } = await params
  const { ctx, user: reader } = await requireOrg(org)
  if (!may(ctx.role, 'users:write')) return <NeedsRole ctx={ctx} action="users:write" />
  const [user, choices] = await Promise.all([findUser(org, id), getChoices(ctx)])
  const timeZone = reader.timeZone ?? choices.timeZone
  const who = user.name || user.email
  return (
    <div className="page">
      <Crumbs trail={[{ name: 'Organization' }, { name: 'Users', href: `/${org}/users` }, { name: who }]} />
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
}

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
