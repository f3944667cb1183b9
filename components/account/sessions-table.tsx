import type { ReactNode } from 'react'
import type { OpenSession } from '@/lib/auth/session-list'
import { showDate } from '@/lib/dates'
import { showTime } from '../ui/show-time'
import { browserWords } from './browser-words'

type Shown = OpenSession & { current?: boolean }
type Props = {
  sessions: readonly Shown[]
  timeZone: string
  order: string
  /** What ends a session; `about` tells it from the others in words. */
  end: (session: Shown, about: string) => ReactNode
}

/** Where a person is signed in at this moment. */
export function SessionsTable({ sessions, timeZone, order, end }: Props) {
  return (
    <table className="table fold">
      <caption>
        {order} Times in {timeZone}.
      </caption>
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
          <Row key={session.id} session={session} timeZone={timeZone} end={end} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ session, timeZone, end }: Pick<Props, 'timeZone' | 'end'> & { session: Shown }) {
  const { current, createdAt, lastSeenOn, ip, userAgent } = session
  const browser = browserWords(userAgent)
  const signedIn = showTime(createdAt, timeZone)
  const seen = current ? 'now' : lastSeenOn ? showDate(lastSeenOn) : 'not yet'
  return (
    <tr>
      <th scope="row">{browser}</th>
      <td data-of="Signed in">{signedIn}</td>
      <td data-of="Last seen">{seen}</td>
      <td data-of="Address">{ip ?? 'not known'}</td>
      <td>{end(session, `${browser}, signed in ${signedIn}`)}</td>
    </tr>
  )
}
