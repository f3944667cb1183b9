import { cookies, headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { database } from '@/db/client'
import { sessionCtx, sessionMemberships } from '../auth/contexts'
import { type PasswordLink, readPasswordLink } from '../auth/passwords/password-links'
import { type Account, readAccount } from '../auth/people/account'
import type { Role } from '../auth/roles'
import { readSecondFactor, type SecondFactor } from '../auth/second-factor/own-second-factor'
import { currentSession, type Standing } from '../auth/sessions/current-session'
import { listOwnSessions, type OwnSession } from '../auth/sessions/own-sessions'
import { openSessionCookie, sessionCookieName } from '../auth/sessions/session-cookie'
import type { Session, SessionUser } from '../auth/sessions/sessions'
import type { Ctx, Memberships } from '../context'
import { clientAddress } from '../http/client-address'
import { goTo } from '../http/go-to'
import { PATH_HEADER } from '../http/page-headers.mjs'
import { safePath } from '../http/safe-path'
import { accountPage, signInPage } from '../paths/person'

/** `closed`: wants a second factor, which the person has not. */
export type PageOrg = { slug: string; name: string; role: Role; closed: boolean }
type PageContext = { user: SessionUser; orgs: PageOrg[] }
type OrgPage = PageContext & { ctx: Ctx; openRequests: number }

/** The session as it is now, or why there is none; asked once per request. */
const pageStanding = cache(async (): Promise<Standing> => {
  const sid = await openSessionCookie((await cookies()).get(sessionCookieName())?.value)
  if (sid === null) return { session: null, why: 'none' }
  return currentSession(database(), sid, null, clientAddress(await headers()))
})

export const readPageSession = async (): Promise<Session | null> => (await pageStanding()).session

/** What the link of the address does at this moment, or null; for whoever has it. */
export const readPageLink = (token: string): Promise<PasswordLink | null> =>
  readPasswordLink(database(), token)

/** Who is signed in; leads to the sign-in page, and from there back, when nobody is. */
export const requireUser = cache(async (): Promise<PageContext> => {
  const standing = await pageStanding()
  const { session } = standing
  if (!session) {
    const next = safePath((await headers()).get(PATH_HEADER))
    goTo(signInPage.href({ next, ...(standing.why !== 'none' && { error: standing.why }) }))
  }
  const orgs = session.orgs.map(({ slug, name, role, needsSecondFactor = false }) => ({
    ...{ slug, name, role },
    closed: needsSecondFactor,
  }))
  return { user: session.user, orgs }
})

/** Who is signed in, with what only that person sees of the account. */
export async function requireAccount(): Promise<
  PageContext & { account: Account; sessions: OwnSession[]; factor: SecondFactor }
> {
  const page = await requireUser()
  const session = await readPageSession()
  const [account, sessions, factor] = await Promise.all([
    readAccount(database(), page.user.id),
    session ? listOwnSessions(database(), session) : [],
    readSecondFactor(database(), page.user.id),
  ])
  return { ...page, account, sessions, factor }
}

/** Every organization of whoever is signed in, for what is asked of all of them at once. */
export const requireMemberships = cache(async (): Promise<PageContext & { memberships: Memberships }> => {
  const page = await requireUser()
  const { orgs = [] } = (await readPageSession()) ?? {}
  return { ...page, memberships: sessionMemberships(database(), { user: page.user, orgs }) }
})

/** The organization of the address for whoever is signed in; somebody else's is not found, as one that is not there. */
export const requireOrg = cache(async (slug: string): Promise<OrgPage> => {
  const page = await requireUser()
  const session = await readPageSession()
  const org = session?.orgs.find((one) => one.slug === slug)
  if (!session || !org) notFound()
  if (org.needsSecondFactor) goTo(accountPage.href({ wantedBy: org.slug }))
  const ctx = sessionCtx(database(), session, slug, clientAddress(await headers()))
  return { ...page, ctx, openRequests: org.openRequests }
})
