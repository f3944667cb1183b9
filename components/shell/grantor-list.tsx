/** The people who can give a role, with a way to write to them. */
export function GrantorList({ grantors }: { grantors: { name: string; email: string }[] }) {
  return (
    <ul className="list">
      {grantors.map(({ name, email }) => (
        <li key={email}>
          {name || email} <a href={`mailto:${email}`}>{email}</a>
        </li>
      ))}
    </ul>
  )
}
