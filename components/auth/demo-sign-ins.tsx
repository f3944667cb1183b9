import type { DemoSignIns } from '@/lib/auth/demo/demo'
import { ROLE_NAMES, ROLES } from '@/lib/auth/roles'

/** The people of one organization, in the order of the roles. */
const peopleOf = ({ people }: DemoSignIns, org: string) =>
  people.filter((person) => person.org === org).sort((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role))

/** While demo data is there: one sign-in per role, by organization. A click signs in; no script is needed. */
export function DemoPeople({ demo, next }: { demo: DemoSignIns; next: string }) {
  const orgs = [...new Set(demo.people.map((person) => person.org))]
  return (
    <section className="panel" aria-labelledby="demo">
      <h2 id="demo">Demo sign-ins</h2>
      <p>
        Choose a role, or type its address above. Password of all: <code>{demo.password}</code>
      </p>
      {orgs.map((org, index) => (
        <details key={org} open={index === 0}>
          <summary>{org}</summary>
          <form method="post" action="/api/sign-in">
            <input type="hidden" name="password" value={demo.password} />
            <input type="hidden" name="next" value={next} />
            {peopleOf(demo, org).map(({ email, role, oneLocation }) => (
              <button key={email} type="submit" name="email" value={email} className="person">
                {ROLE_NAMES[role]}
                {oneLocation && ', one location'}
                <span className="muted small">{email}</span>
              </button>
            ))}
          </form>
        </details>
      ))}
    </section>
  )
}
