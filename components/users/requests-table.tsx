import { GRANTED_ROLES, type Role } from '@/lib/auth/roles'
import { userPage } from '@/lib/paths/organization'
import type { Request } from '@/lib/people/list-requests'
import { DataTable } from '../tables/data-table'
import { showTime } from '../ui/show-time'
import { AnswerRequest } from './answer-request'

type Props = { slug: string; requests: readonly Request[]; roles: readonly Role[]; timeZone: string }

/** Who asks for which role, the longest waiting first. */
export function RequestsTable({ slug, requests, roles, timeZone }: Props) {
  const granted = GRANTED_ROLES.filter((role) => roles.includes(role))
  return (
    <DataTable
      name="Requests for a role"
      rows={requests}
      keyOf={({ id }) => id}
      columns={[
        {
          name: 'Name',
          heads: true,
          of: ({ user }) => <a href={userPage.href({ slug, id: user.id })}>{user.name || user.email}</a>,
          below: ({ user }) => user.name && user.email,
        },
        { name: 'Asks for', of: ({ roleName }) => roleName },
        { name: 'Since', of: ({ createdAt }) => showTime(createdAt, timeZone) },
        {
          name: 'Answer',
          label: null,
          of: ({ id, role, user }) => (
            <AnswerRequest {...{ slug, id, role }} roles={granted} who={user.name || user.email} />
          ),
        },
      ]}
    />
  )
}
