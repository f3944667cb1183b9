import type { AuthOptions, User } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import type { Database } from '@/db/client'
import { clientAddress } from '../../http/client-address'
import { cookieName, cookieOptions } from '../../http/cookies'
import { log } from '../../log'
import { signInPage } from '../../paths/person'
import { currentSession } from './current-session'
import { authSecret, sessionCookieName } from './session-cookie'
import { revokeSession, SESSION_SECONDS, type Session } from './sessions'
import { signIn, type Visitor } from './sign-in'
import { recordSignIn } from './sign-in-log'

type SignedIn = User & { sid: string }

/**
 * next-auth's own addresses sign in by the same road as our forms (lib/auth/sessions/sign-in.ts). The token in its cookie
 * holds a session id and nothing else; the session itself is a row that can be revoked. Other providers than ourselves
 * take another road (lib/auth/openid).
 * @param remember takes the cookies that a sign-in with a password sets besides
 */
export function authOptions(db: Database, request: Request, remember: string[]): AuthOptions {
  const ip = clientAddress(request.headers)
  const userAgent = request.headers.get('user-agent')
  const cookies = request.headers.get('cookie')
  let session: Session | null = null
  const door = signInPage.href({})
  return {
    secret: authSecret(),
    session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
    pages: { signIn: door, signOut: door, error: door },
    cookies: {
      sessionToken: { name: sessionCookieName(), options: cookieOptions() },
      callbackUrl: { name: cookieName('next-auth.callback-url'), options: cookieOptions() },
      csrfToken: { name: cookieName('next-auth.csrf-token'), options: cookieOptions() },
    },
    providers: [credentials(db, { ip, userAgent, cookies }, remember)],
    callbacks: {
      async jwt({ token, user }) {
        if (user) return { sid: (user as SignedIn).sid }
        const sid = typeof token.sid === 'string' ? token.sid : ''
        const standing = await currentSession(db, sid, '', ip)
        // One that cannot be confirmed at this moment keeps its cookie, and says nothing.
        if (!standing.session && standing.why !== 'unconfirmed') throw new Error('The session is over.')
        session = standing.session
        return { sid }
      },
      async session({ session: { expires } }) {
        return session
          ? { expires, user: { name: session.user.name, email: session.user.email } }
          : { expires }
      },
    },
    events: {
      async signOut({ token }) {
        const userId = await revokeSession(db, String(token.sid))
        if (userId !== null)
          await recordSignIn(db.control, { userId, method: 'session', outcome: 'signed_out', ip })
      },
    },
    logger: {
      // A session that is over is no error, and its cookie is removed.
      error: (code) => code !== 'JWT_SESSION_ERROR' && log('error', 'next-auth', { code }),
      warn: () => undefined,
      debug: () => undefined,
    },
  }
}

const credentials = (db: Database, visitor: Visitor & { cookies: string | null }, remember: string[]) =>
  CredentialsProvider({
    id: 'credentials',
    name: 'Laurel',
    credentials: { email: { type: 'email' }, password: { type: 'password' } },
    async authorize(given): Promise<SignedIn> {
      const { email, password } = given ?? {}
      const wanted = { email: textOf(email), password: textOf(password) }
      const result = await signIn(db, wanted, visitor)
      // The message becomes `error` in the address of the sign-in page.
      if (!result.ok) throw new Error(result.reason)
      const { user, sid } = result
      remember.push(...result.remember)
      return { id: String(user.id), name: user.name, email: user.email, sid }
    },
  })

const textOf = (value: unknown) => (typeof value === 'string' ? value.slice(0, 1000) : '')
