import { noteRefusal } from '@/lib/audit/note-refusal'
import { type Action, PERMISSIONS, ROLE_NAMES, rolesThatMay, roleToAskFor } from '@/lib/auth/roles'
import { authorize, type Ctx } from '@/lib/context'
import { rolesPage } from '@/lib/paths/organization'
import { listContacts } from '@/lib/people/list-contacts'
import { AskButton } from './ask-button'
import { GrantorList } from './grantor-list'
import { RolesLeftOut } from './roles-left-out'

/** In place of a page the reader may not open: which role it needs, and who can give it. */
export async function NeedsRole({ ctx, action }: { ctx: Ctx; action: Action }) {
  note(ctx, action)
  const { some, leftOutBy, ...who } = await listContacts(ctx, roleToAskFor(ctx.role, action))
  return (
    <div className="stack">
      <h1>You need another role for this page</h1>
      <p>
        To {PERMISSIONS[action].what} in {ctx.orgName} you need the role <b>{rolesThatMay(action)}</b>. Here
        you have: <b>{ROLE_NAMES[ctx.role]}</b>.
      </p>
      {leftOutBy !== null && <RolesLeftOut issuer={leftOutBy} />}
      {some ? (
        <>
          <GrantorList {...who} orgName={ctx.orgName} />
          <AskButton ctx={ctx} action={action} main />
        </>
      ) : (
        <p>Nobody here can give it yet: ask the person who runs Laurel for you.</p>
      )}
      <p>
        <a href={rolesPage.href({ slug: ctx.slug })}>What each role may do</a>
      </p>
    </div>
  )
}

/** The same refusal as that of the service, which the page did not even ask. */
function note(ctx: Ctx, action: Action): void {
  try {
    authorize(ctx, action)
  } catch (error) {
    noteRefusal(ctx, action, error)
  }
}
