import type { Contacts } from '@/lib/people/list-contacts'

type Props = Pick<Contacts, 'contacts' | 'roles'> & { orgName: string }

/** The people who can give a role, with a way to write to them; to whom people are not named, their roles. */
export function GrantorList({ contacts, roles, orgName }: Props) {
  if (contacts.length === 0)
    return (
      <p>
        A {roles} of {orgName} can give it to you.
      </p>
    )
  return (
    <>
      <p>These people can give it to you:</p>
      <ul className="list">
        {contacts.map(({ name, email }) => (
          <li key={email}>
            {name || email} <a href={`mailto:${email}`}>{email}</a>
          </li>
        ))}
      </ul>
    </>
  )
}
