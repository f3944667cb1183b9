import { MEMBERS_LIMIT } from '@/lib/auth/people/members'
import { userPage } from '@/lib/paths/organization'
import type { User } from '@/lib/people/user'
import { DataTable } from '../tables/data-table'
import { showCount } from '../ui/show-count'
import { showTime } from '../ui/show-time'
import { placesOf, STATE_NAMES, sourceOf } from './user-texts'

type Props = { slug: string; users: readonly User[]; places: ReadonlyMap<number, string>; timeZone: string }

/** Everybody who belongs to the organization; the name leads to what can be done. */
export function UsersTable({ slug, users, places, timeZone }: Props) {
  return (
    <DataTable
      caption={
        <>
          {showCount(users.length, 'person', 'people')}
          {users.length === MEMBERS_LIMIT && ' and more, who are left out here'}. Times in {timeZone}.
        </>
      }
      rows={users}
      keyOf={({ id }) => id}
      columns={[
        {
          name: 'Name',
          heads: true,
          of: (user) => (
            <>
              <a href={userPage.href({ slug, id: user.id })}>{user.name || user.email}</a>
              {user.self && ' (you)'}
              {user.guest && ' (guest)'}
            </>
          ),
          below: ({ name, email }) => name && email,
        },
        {
          name: 'Role',
          of: ({ roleName }) => roleName,
          below: ({ locationIds, source }) => [
            locationIds && placesOf(locationIds, places),
            source !== 'manual' && sourceOf(source),
          ],
        },
        { name: 'State', of: ({ state }) => STATE_NAMES[state] },
        {
          name: 'Last sign-in',
          of: ({ lastSignIn }) =>
            lastSignIn ? showTime(lastSignIn, timeZone) : <span className="muted">Never</span>,
        },
      ]}
    />
  )
}
