import type { DemoSignIns } from '@/lib/auth/demo'

/** While demo data is there: one sign-in per role, by organization. */
export function DemoPeople({ demo }: { demo: DemoSignIns }) {
  const orgs = [...new Set(demo.people.map((person) => person.org))]
  return (
    <section className="panel" aria-labelledby="demo">
      <h2 id="demo">Demo sign-ins</h2>
      <p>
        Password of all: <code>{demo.password}</code>
      </p>
      {orgs.map((org, index) => (
        <details key={org} open={index === 0}>
          <summary>{org}</summary>
          <dl className="pt-1">
            {demo.people
              .filter((person) => person.org === org)
              .map(({ email, role }) => (
                <div key={email + role} className="py-1">
                  <dt className="muted small">{role}</dt>
                  <dd>
                    <code>{email}</code>
                  </dd>
                </div>
              ))}
          </dl>
        </details>
      ))}
    </section>
  )
}
