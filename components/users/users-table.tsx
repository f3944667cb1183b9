import { MEMBERS_LIMIT } from '@/lib/auth/members'
import type { User } from '@/lib/services/users/user'
import { showCount } from '../ui/show-count'
import { showTime } from '../ui/show-time'
import { placesOf, STATE_NAMES, sourceOf } from './user-texts'

type Props = { slug: string; users: readonly User[]; places: ReadonlyMap<number, string>; timeZone: string }

/** Everybody who belongs to the organization; the name leads to what can be done. */
export function UsersTable({ slug, users, places, timeZone }: Props) {
  return (
    <table className="table fold">
      <caption>
        {showCount(users.length, 'person', 'people')}
        {users.length === MEMBERS_LIMIT && ' and more, who are left out here'}. Times in {timeZone}.
      </caption>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Role</th>
          <th scope="col">State</th>
          <th scope="col">Last sign-in</th>
        </tr>
      </thead>
      <tbody>
        {users.map((user) => (
          <tr key={user.id}>
            <th scope="row">
              <a href={`/${slug}/users/${user.id}`}>{user.name || user.email}</a>
              {user.self && ' (you)'}
              {user.guest && ' (guest)'}
              {user.name && <span className="id">{user.email}</span>}
            </th>
            <td data-of="Role">
              {user.roleName}
              {user.locationIds && <span className="id">{placesOf(user.locationIds, places)}</span>}
              {user.source !== 'manual' && <span className="id">{sourceOf(user.source)}</span>}
            </td>
            <td data-of="State">{STATE_NAMES[user.state]}</td>
            <td data-of="Last sign-in">
              {user.lastSignIn ? showTime(user.lastSignIn, timeZone) : <span className="muted">Never</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
