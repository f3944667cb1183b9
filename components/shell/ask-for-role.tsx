import { listGrantors } from '@/lib/auth/grantors'
import { type Action, PERMISSIONS, rolesThatMay, roleToAskFor } from '@/lib/auth/roles'
import type { Ctx } from '@/lib/services/context'
import { Note } from '../ui/note'
import { AskButton } from './ask-button'

/** On a page the reader may only look at: which role changing it needs, and who can give it. */
export async function AskForRole({ ctx, action }: { ctx: Ctx; action: Action }) {
  const grantors = await listGrantors(ctx, roleToAskFor(ctx.role, action))
  const names = grantors.map(({ name, email }) => (name ? `${name} (${email})` : email))
  return (
    <Note>
      <div className="stack">
        <p>
          To {PERMISSIONS[action].what} you need the role {rolesThatMay(action)}.{' '}
          {names.length > 0
            ? `${new Intl.ListFormat('en', { type: 'disjunction' }).format(names)} can give it to you.`
            : 'Ask whoever runs Laurel for it.'}{' '}
          <a href={`/${ctx.slug}/roles`}>What each role may do</a>
        </p>
        {names.length > 0 && <AskButton ctx={ctx} action={action} />}
      </div>
    </Note>
  )
}
