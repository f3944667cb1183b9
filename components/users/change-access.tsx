import type { User } from '@/lib/people/user'
import { ConfirmButton } from '../forms/confirm-button'

type Props = { slug: string; orgName: string; user: User }

/** Takes the access to this one organization away, or gives it back. */
export function ChangeAccess({ slug, orgName, user }: Props) {
  const who = user.name || user.email
  const active = user.state === 'deactivated'
  const action = active ? 'Reactivate' : 'Deactivate'
  return (
    <ConfirmButton
      action={action}
      about={who}
      title={`${action} ${who}?`}
      url={`/api/v1/orgs/${slug}/users/${user.id}`}
      method="PATCH"
      body={{ active }}
    >
      {active ? (
        <p>
          {who} gets back into {orgName} with the role {user.roleName}.
        </p>
      ) : (
        <p>
          {who} can no longer open {orgName}, from the next click on. The role is kept: you can reactivate at
          any time.
        </p>
      )}
    </ConfirmButton>
  )
}
