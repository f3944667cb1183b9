import { type Action, ROLE_NAMES, roleToAskFor } from '@/lib/auth/roles'
import type { Ctx } from '@/lib/context'
import { showDate } from '@/lib/dates'
import { getOwnRequest } from '@/lib/people/ask-for-role'

/** `main`: it is what the page is there for now. */
type Props = { ctx: Ctx; action: Action; main?: boolean }

/** Asks with one click, and without script, for the least role that may; or says what was asked for and when. */
export async function AskButton({ ctx, action, main = false }: Props) {
  const role = roleToAskFor(ctx.role, action)
  const open = await getOwnRequest(ctx)
  return (
    <form className="row noprint" method="post" action={`/api/v1/orgs/${ctx.slug}/access-requests`}>
      {open && (
        <p role="status">
          You asked for <b>{ROLE_NAMES[open.role]}</b> on {showDate(open.createdAt.slice(0, 10))}. They see
          it.
        </p>
      )}
      {open?.role !== role && (
        <button className={main ? 'btn go' : 'btn'} type="submit" name="role" value={role}>
          Ask for {ROLE_NAMES[role]}
          {open && ' instead'}
        </button>
      )}
    </form>
  )
}
