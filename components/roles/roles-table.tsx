import type { RoleHelp } from '@/lib/people/get-roles'
import { type Column, DataTable } from '../tables/data-table'
import { Icon } from '../ui/icon'

/**
 * Who may do what. With little room each line is what it is about and the roles that may: those that may not are left
 * out there.
 */
export function RolesTable({ help }: { help: RoleHelp }) {
  const { role, roles, actions } = help
  return (
    <DataTable
      className="matrix"
      name="What each role may do"
      rows={actions}
      keyOf={({ action }) => action}
      columns={[
        { name: 'To …', heads: true, of: ({ what }) => what },
        ...roles.map(({ id, name }): Column<RoleHelp['actions'][number]> => {
          const own = id === role && 'own'
          const may = (line: { roles: readonly string[] }) => line.roles.includes(id)
          return {
            name: own ? <Own name={name} /> : name,
            label: own ? `${name}, your role` : name,
            headClass: own || undefined,
            className: (line) => [may(line) ? 'yes' : 'no', own].filter(Boolean).join(' '),
            of: (line) => <Answer yes={may(line)} />,
          }
        }),
      ]}
    />
  )
}

const Own = ({ name }: { name: string }) => (
  <>
    {name}
    <span className="id">your role</span>
  </>
)

const Answer = ({ yes }: { yes: boolean }) => (
  <span className="nowrap">
    <Icon name={yes ? 'completed' : 'not_started'} /> {yes ? 'Yes' : 'No'}
  </span>
)
