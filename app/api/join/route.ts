import { homeOf } from '@/components/shell/top-bar'
import { redeemJoinLink } from '@/lib/auth/password-links'
import { sidOf } from '@/lib/auth/session-cookie'
import { readSession } from '@/lib/auth/sessions'
import { readForm } from '@/lib/http/body'
import { publicRoute } from '@/lib/http/route'
import { seeOther } from '@/lib/http/see-other'

/** The button behind an invitation, for who is signed in as the one invited: field `token`. */
export const POST = publicRoute(async ({ db, request, ip }) => {
  const token = (await readForm(request)).get('token') ?? ''
  const sid = await sidOf(request)
  const session = sid === null ? null : await readSession(db, sid, '')
  const joined = session && (await redeemJoinLink(db, token, session.user.id, ip))
  return seeOther(joined ? homeOf(joined.slug) : `/password/${encodeURIComponent(token || '-')}`)
})
