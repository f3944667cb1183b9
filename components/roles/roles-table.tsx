import type { RoleHelp } from '@/lib/services/roles/get-roles'
import { Icon } from '../ui/icon'

/**
 * Who may do what. With little room each line is what it is about and the roles that may: those that may not are left
 * out there.
 */
export function RolesTable({ help }: { help: RoleHelp }) {
  const { role, roles, actions } = help
  return (
    <table className="table fold matrix">
      <caption className="sr">What each role may do</caption>
      <thead>
        <tr>
          <th scope="col">To …</th>
          {roles.map(({ id, name }) => (
            <th key={id} scope="col" className={id === role ? 'own' : undefined}>
              {name}
              {id === role && <span className="id">your role</span>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {actions.map((line) => (
          <tr key={line.action}>
            <th scope="row">{line.what}</th>
            {roles.map(({ id, name }) => (
              <Answer key={id} name={name} own={id === role} yes={line.roles.includes(id)} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Answer({ name, own, yes }: { name: string; own: boolean; yes: boolean }) {
  return (
    <td
      data-of={own ? `${name}, your role` : name}
      className={[yes ? 'yes' : 'no', own && 'own'].filter(Boolean).join(' ')}
    >
      <span className="nowrap">
        <Icon name={yes ? 'completed' : 'not_started'} /> {yes ? 'Yes' : 'No'}
      </span>
    </td>
  )
}
