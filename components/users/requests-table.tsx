import { GRANTED_ROLES, type Role } from '@/lib/auth/roles'
import type { Request } from '@/lib/services/access/list-requests'
import { showTime } from '../ui/show-time'
import { AnswerRequest } from './answer-request'

type Props = { slug: string; requests: readonly Request[]; roles: readonly Role[]; timeZone: string }

/** Who asks for which role, the longest waiting first. */
export function RequestsTable({ slug, requests, roles, timeZone }: Props) {
  const granted = GRANTED_ROLES.filter((role) => roles.includes(role))
  return (
    <table className="table fold">
      <caption className="sr">Requests for a role</caption>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Asks for</th>
          <th scope="col">Since</th>
          <th scope="col">Answer</th>
        </tr>
      </thead>
      <tbody>
        {requests.map(({ id, user, role, roleName, createdAt }) => (
          <tr key={id}>
            <th scope="row">
              <a href={`/${slug}/users/${user.id}`}>{user.name || user.email}</a>
              {user.name && <span className="id">{user.email}</span>}
            </th>
            <td data-of="Asks for">{roleName}</td>
            <td data-of="Since">{showTime(createdAt, timeZone)}</td>
            <td>
              <AnswerRequest {...{ slug, id, role }} roles={granted} who={user.name || user.email} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
