import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { DemoPeople } from '@/components/auth/demo-sign-ins'
import { SIGN_IN_TEXTS, waitOf } from '@/components/auth/error-texts'
import { ProviderLinks } from '@/components/auth/provider-links'
import { providerText } from '@/components/auth/provider-texts'
import { LonePage } from '@/components/shell/lone-page'
import { Note } from '@/components/ui/note'
import { demoSignIns } from '@/lib/auth/demo'
import { signInChoices } from '@/lib/auth/openid/issuers'
import { needsSetup } from '@/lib/auth/setup'
import { isOnThisMachine } from '@/lib/http/client-address'
import { safePath } from '@/lib/http/safe-path'

export const metadata: Metadata = { title: 'Sign in' }

type Query = Record<string, string | string[] | undefined>

export default async function SignInPage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = await searchParams
  const one = (name: string) => [query[name]].flat()[0] ?? ''
  const choices = signInChoices()
  const asked = choices.find(
    ({ provider, tenant }) => provider === one('by') && (tenant ?? '') === one('tenant'),
  )
  const said = SIGN_IN_TEXTS[one('error')] ?? providerText(one('error'), asked ?? null)
  const demo = await demoSignIns(isOnThisMachine(await headers()))
  const first = demo === null && (await needsSetup())
  return (
    <LonePage>
      <div className="grid gap-4">
        <h1>
          <b>Sign in</b>
        </h1>
        {first && (
          <Note>There is no account yet. The start of Laurel prints a link that makes the first one.</Note>
        )}
        {said && <Note tone={said.tone}>{said.text.replace('{wait}', waitOf(one('minutes')))}</Note>}
        {one('error') === 'unconfirmed' && (
          <a className="btn" href={safePath(one('next'))}>
            Try again
          </a>
        )}
        <ProviderLinks choices={choices} next={one('next')} />
        <form className="form" method="post" action="/api/sign-in">
          <input type="hidden" name="next" value={one('next')} />
          <div className="field">
            <label htmlFor="email">E-mail address</label>
            <input
              className="input"
              id="email"
              name="email"
              type="email"
              autoComplete="username"
              required
              maxLength={254}
            />
          </div>
          <div className="field">
            <label htmlFor="password">Password</label>
            <input
              className="input"
              id="password"
              name="password"
              type="password"
              autoComplete="current-password"
              required
              maxLength={1000}
            />
          </div>
          <button className="btn go" type="submit">
            Sign in
          </button>
        </form>
        <p className="muted small">
          No password yet, or forgotten? Ask a Global admin of your organization for a password link.
        </p>
        {demo && <DemoPeople demo={demo} next={one('next')} />}
      </div>
    </LonePage>
  )
}
