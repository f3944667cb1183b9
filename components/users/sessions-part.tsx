import type { UserDetail } from '@/lib/people/get-user'
import { SessionsTable } from '../account/sessions-table'
import { ConfirmButton } from '../forms/confirm-button'

/** Sessions belong to the account, so they are shown where all of it is this reader's affair. */
export function SessionsPart({ slug, user, timeZone }: { slug: string; user: UserDetail; timeZone: string }) {
  const who = user.name || user.email
  if (!user.wholeAccount)
    return (
      <p>
        {who} also belongs to other organizations, so the sessions are not shown here. Deactivate {who} to end
        the access to this organization at once.
      </p>
    )
  if (user.sessions.length === 0) return <p className="muted">{who} is signed in nowhere.</p>
  const url = `/api/v1/orgs/${slug}/users/${user.id}/sessions`
  return (
    <>
      <SessionsTable
        sessions={user.sessions}
        timeZone={timeZone}
        order="Newest first."
        end={({ id }, about) => (
          <ConfirmButton action="End" about={about} title={`End the session of ${who}?`} url={`${url}/${id}`}>
            <p>That browser ({about}) is signed out at once, and needs the password to come back.</p>
          </ConfirmButton>
        )}
      />
      <ConfirmButton
        action="End all sessions"
        about={`of ${who}`}
        title={`End all sessions of ${who}?`}
        url={url}
      >
        <p>Every browser of {who} is signed out at once, and needs the password to come back.</p>
      </ConfirmButton>
    </>
  )
}
