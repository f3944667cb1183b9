import type { ReactNode } from 'react'
import type { OpenSession } from '@/lib/auth/sessions/session-list'
import { showDate } from '@/lib/dates'
import { DataTable } from '../tables/data-table'
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
  const signedIn = ({ createdAt }: Shown) => showTime(createdAt, timeZone)
  const about = (session: Shown) => `${browserWords(session.userAgent)}, signed in ${signedIn(session)}`
  return (
    <DataTable
      caption={
        <>
          {order} Times in {timeZone}.
        </>
      }
      rows={sessions}
      keyOf={({ id }) => id}
      columns={[
        { name: 'Browser', heads: true, of: ({ userAgent }) => browserWords(userAgent) },
        { name: 'Signed in', of: signedIn },
        {
          name: 'Last seen',
          of: ({ current, lastSeenOn }) => (current ? 'now' : lastSeenOn ? showDate(lastSeenOn) : 'not yet'),
        },
        { name: 'Address', of: ({ ip }) => ip ?? 'not known' },
        { name: 'Action', label: null, of: (session) => end(session, about(session)) },
      ]}
    />
  )
}
