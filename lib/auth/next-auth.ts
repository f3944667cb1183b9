import type { AuthOptions, User } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import type { Database } from '@/db/client'
import { clientAddress } from '../http/client-address'
import { cookieName, cookieOptions } from '../http/cookies'
import { log } from '../log'
import { authSecret, sessionCookieName } from './session-cookie'
import { readSession, revokeSession, SESSION_SECONDS } from './sessions'
import { signIn } from './sign-in'
import { recordSignIn } from './sign-in-log'

type SignedIn = User & { sid: string }

/**
 * next-auth's own addresses sign in by the same road as our forms (lib/auth/sign-in.ts). The token in its cookie
 * holds a session id and nothing else; the session itself is a row that can be revoked.
 * Microsoft Entra ID becomes a second provider here: identity is (issuer, subject) in `identities`.
 */
export function authOptions(db: Database, request: Request): AuthOptions {
  const ip = clientAddress(request.headers)
  return {
    secret: authSecret(),
    session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
    pages: { signIn: '/sign-in', signOut: '/sign-in', error: '/sign-in' },
    cookies: {
      sessionToken: { name: sessionCookieName(), options: cookieOptions() },
      callbackUrl: { name: cookieName('next-auth.callback-url'), options: cookieOptions() },
      csrfToken: { name: cookieName('next-auth.csrf-token'), options: cookieOptions() },
    },
    providers: [credentials(db, ip, request.headers.get('user-agent'))],
    callbacks: {
      async jwt({ token, user }) {
        if (user) return { sid: (user as SignedIn).sid }
        const sid = typeof token.sid === 'string' ? token.sid : ''
        if (!(await readSession(db, sid, ''))) throw new Error('The session is over.')
        return { sid }
      },
      async session({ session, token }) {
        const known = await readSession(db, String(token.sid), '')
        return { expires: session.expires, user: { name: known?.user.name, email: known?.user.email } }
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

const credentials = (db: Database, ip: string | null, userAgent: string | null) =>
  CredentialsProvider({
    id: 'credentials',
    name: 'Laurel',
    credentials: { email: { type: 'email' }, password: { type: 'password' } },
    async authorize(given): Promise<SignedIn> {
      const { email, password } = given ?? {}
      const wanted = { email: textOf(email), password: textOf(password) }
      const result = await signIn(db, wanted, { ip, userAgent })
      // The message becomes `error` in the address of the sign-in page.
      if (!result.ok) throw new Error(result.reason)
      const { user, sid } = result
      return { id: String(user.id), name: user.name, email: user.email, sid }
    },
  })

const textOf = (value: unknown) => (typeof value === 'string' ? value.slice(0, 1000) : '')
