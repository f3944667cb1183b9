import { type Action, PERMISSIONS, rolesThatMay, roleToAskFor } from '@/lib/auth/roles'
import type { Ctx } from '@/lib/context'
import { rolesPage } from '@/lib/paths/organization'
import { listContacts } from '@/lib/people/list-contacts'
import { Note } from '../ui/note'
import { AskButton } from './ask-button'

/** On a page the reader may only look at: which role changing it needs, and who can give it. */
export async function AskForRole({ ctx, action }: { ctx: Ctx; action: Action }) {
  const { some, contacts, roles } = await listContacts(ctx, roleToAskFor(ctx.role, action))
  const names = contacts.map(({ name, email }) => (name ? `${name} (${email})` : email))
  const who =
    names.length > 0
      ? new Intl.ListFormat('en', { type: 'disjunction' }).format(names)
      : `A ${roles} of ${ctx.orgName}`
  return (
    <Note>
      <div className="stack">
        <p>
          To {PERMISSIONS[action].what} you need the role {rolesThatMay(action)}.{' '}
          {some ? `${who} can give it to you.` : 'Ask the person who runs Laurel for it.'}{' '}
          <a href={rolesPage.href({ slug: ctx.slug })}>What each role may do</a>
        </p>
        {some && <AskButton ctx={ctx} action={action} />}
      </div>
    </Note>
  )
}
