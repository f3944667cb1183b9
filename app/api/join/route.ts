import { redeemJoinLink } from '@/lib/auth/passwords/password-links'
import { currentSession } from '@/lib/auth/sessions/current-session'
import { sidOf } from '@/lib/auth/sessions/session-cookie'
import { publicRoute } from '@/lib/entry/route'
import { readForm } from '@/lib/http/body'
import { seeOther } from '@/lib/http/see-other'
import { homePage, passwordPage } from '@/lib/paths/person'

/** The button behind an invitation, for who is signed in as the one invited: field `token`. */
export const POST = publicRoute(async ({ db, request, ip }) => {
  const token = (await readForm(request)).get('token') ?? ''
  const sid = await sidOf(request)
  const session = sid === null ? null : (await currentSession(db, sid, '', ip)).session
  const joined = session && (await redeemJoinLink(db, token, session.user.id, ip))
  return seeOther(joined ? homePage.href({ org: joined.slug }) : passwordPage.href({ token: token || '-' }))
})
