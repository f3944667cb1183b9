import type { UserDetail } from '@/lib/services/users/get-user'
import { SessionsTable } from '../account/sessions-table'
import { EndSessions } from './end-sessions'

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
  const end = { slug, userId: user.id, who }
  return (
    <>
      <SessionsTable
        sessions={user.sessions}
        timeZone={timeZone}
        order="Newest first."
        end={({ id }, about) => <EndSessions {...end} session={id} about={about} />}
      />
      <EndSessions {...end} session={null} about={`of ${who}`} />
    </>
  )
}
