import { RolesTable } from '@/components/roles/roles-table'
import { GrantorList } from '@/components/shell/grantor-list'
import { orgPage } from '@/components/shell/org-page'
import { RolesLeftOut } from '@/components/shell/roles-left-out'
import { Crumbs } from '@/components/ui/crumbs'
import { LIMITED_TEXT } from '@/lib/auth/role-texts'
import { ROLE_NAMES } from '@/lib/auth/roles'
import type { Ctx } from '@/lib/context'
import { rolesPage } from '@/lib/paths/organization'
import { getRoles } from '@/lib/people/get-roles'
import { listContacts } from '@/lib/people/list-contacts'

const { generateMetadata, Page } = orgPage(rolesPage, async ({ ctx }) => {
  const help = await getRoles(ctx)
  return (
    <div className="page">
      <Crumbs trail={[{ name: 'Organization' }, { name: 'Roles' }]} />
      <h1>
        <b>Organization</b> | Roles
      </h1>
      <p>
        The names are those of Partner Center. Your role in {ctx.orgName}: <b>{ROLE_NAMES[help.role]}</b>
        {help.locationIds && ', limited to some locations'}.
      </p>
      <section className="panel" aria-labelledby="may">
        <h2 id="may">What each role may do</h2>
        <RolesTable help={help} />
      </section>
      <section className="panel" aria-labelledby="for-whom">
        <h2 id="for-whom">Who each role is for</h2>
        <dl className="stack">
          {help.roles.map(({ id, name, text, canBeLimited }) => (
            <div key={id}>
              <dt>
                <b>{name}</b>
                {id === help.role && <span className="muted"> · your role</span>}
              </dt>
              <dd>
                {text}
                {canBeLimited && ' Can be limited to locations.'}
              </dd>
            </div>
          ))}
        </dl>
        <p>{LIMITED_TEXT}</p>
      </section>
      <Grantors ctx={ctx} />
    </div>
  )
})

export { generateMetadata, Page as default }

async function Grantors({ ctx }: { ctx: Ctx }) {
  const { some, leftOutBy, ...who } = await listContacts(ctx)
  return (
    <section className="panel" aria-labelledby="grantors">
      <h2 id="grantors">Who gives roles in {ctx.orgName}</h2>
      {leftOutBy !== null && <RolesLeftOut issuer={leftOutBy} />}
      {some ? (
        <GrantorList {...who} orgName={ctx.orgName} />
      ) : (
        <p>Nobody here can give one yet: ask the person who runs Laurel.</p>
      )}
    </section>
  )
}
