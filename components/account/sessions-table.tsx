import type { OwnSession } from '@/lib/auth/own-sessions'
import { showDate } from '@/lib/dates'
import { showTime } from '../ui/show-time'
import { browserWords } from './browser-words'
import { EndSession } from './end-sessions'

/** Where the reader is signed in; this session is marked and ends by signing out. */
export function SessionsTable({ sessions, timeZone }: { sessions: OwnSession[]; timeZone: string }) {
  return (
    <table className="table fold">
      <caption>This one first, then the newest. Times in {timeZone}.</caption>
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
        {sessions.map((session) => (
          <Row key={session.id} session={session} timeZone={timeZone} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ session, timeZone }: { session: OwnSession; timeZone: string }) {
  const { id, current, createdAt, lastSeenOn, ip, userAgent } = session
  const browser = browserWords(userAgent)
  const signedIn = showTime(createdAt, timeZone)
  const seen = current ? 'now' : lastSeenOn ? showDate(lastSeenOn) : 'not yet'
  return (
    <tr>
      <th scope="row">{browser}</th>
      <td data-of="Signed in">{signedIn}</td>
      <td data-of="Last seen">{seen}</td>
      <td data-of="Address">{ip ?? 'not known'}</td>
      <td>
        {current ? <b>This session</b> : <EndSession id={id} about={`${browser}, signed in ${signedIn}`} />}
      </td>
    </tr>
  )
}
