import type { MemberSession } from '@/lib/auth/member-sessions'
import { showDate } from '@/lib/dates'
import { browserWords } from '../account/browser-words'
import { showTime } from '../ui/show-time'
import { EndSessions } from './end-sessions'

type Props = {
  slug: string
  userId: number
  who: string
  sessions: readonly MemberSession[]
  timeZone: string
}

/** Where the person is signed in at this moment. */
export function SessionsTable({ slug, userId, who, sessions, timeZone }: Props) {
  return (
    <>
      <table className="table fold">
        <caption>Newest first. Times in {timeZone}.</caption>
        <thead>
          <tr>
            <th scope="col">Browser</th>
            <th scope="col">Signed in</th>
            <th scope="col">Last seen</th>
            <th scope="col">Address</th>
            <th scope="col">Action</th>
          </tr>
        </thead>
        <tbody>
          {sessions.map(({ id, createdAt, lastSeenOn, ip, userAgent }) => (
            <tr key={id}>
              <th scope="row">{browserWords(userAgent)}</th>
              <td data-of="Signed in">{showTime(createdAt, timeZone)}</td>
              <td data-of="Last seen">{lastSeenOn ? showDate(lastSeenOn) : 'not yet'}</td>
              <td data-of="Address">{ip ?? 'not known'}</td>
              <td>
                <EndSessions
                  slug={slug}
                  userId={userId}
                  session={id}
                  who={who}
                  about={`${browserWords(userAgent)}, signed in ${showTime(createdAt, timeZone)}`}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <EndSessions slug={slug} userId={userId} session={null} who={who} about={`of ${who}`} />
    </>
  )
}
