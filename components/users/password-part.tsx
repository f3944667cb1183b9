import { accountPage } from '@/lib/paths/person'
import type { UserDetail } from '@/lib/people/get-user'
import { MakeLink } from './make-link'

type Props = { slug: string; orgName: string; user: UserDetail; timeZone: string; mail: boolean }

/** What can be done about the password: a link where the account is this organization's affair alone. */
export function PasswordPart({ slug, orgName, user, timeZone, mail }: Props) {
  const who = user.name || user.email
  const link = (deliver: 'show' | 'mail') => <MakeLink {...{ slug, user, deliver, timeZone }} />
  if (user.state === 'deactivated') return <p>Reactivate {who} first.</p>
  if (user.state === 'invited')
    return (
      <>
        <p>
          {who} has not joined {orgName} yet. If the link is lost or too old, make a new one.
        </p>
        {link('show')}
      </>
    )
  if (user.self)
    return (
      <p>
        You change your own password on <a href={accountPage.href({})}>your account page</a>.
      </p>
    )
  if (!user.local)
    return <p>{who} signs in with an identity provider and has no password here. It is changed there.</p>
  if (user.wholeAccount)
    return (
      <>
        <p>A link with which {who} sets a new password. Until it is used, the old one works.</p>
        {link('show')}
      </>
    )
  return (
    <>
      <p>
        {who} also belongs to other organizations. Only the person who runs Laurel can reset this password:{' '}
        <code>laurel user reset</code>.
      </p>
      {mail && (
        <>
          <p>You can have a link sent to {user.email}; it is not shown to you.</p>
          {link('mail')}
        </>
      )}
    </>
  )
}
