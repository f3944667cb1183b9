import type { Metadata } from 'next'
import { cookies, headers } from 'next/headers'
import { DemoPeople } from '@/components/auth/demo-sign-ins'
import { SIGN_IN_TEXTS, waitOf } from '@/components/auth/error-texts'
import { ProviderLinks } from '@/components/auth/provider-links'
import { providerText } from '@/components/auth/provider-texts'
import { PlainField } from '@/components/forms/plain-field'
import { LonePage } from '@/components/shell/lone-page'
import { Note } from '@/components/ui/note'
import { demoSignIns } from '@/lib/auth/demo/demo'
import { signInChoices } from '@/lib/auth/openid/issuers'
import { typedAddressCookieName } from '@/lib/auth/sessions/typed-address'
import { needsSetup } from '@/lib/auth/setup'
import { isOnThisMachine } from '@/lib/http/client-address'
import { safePath } from '@/lib/http/safe-path'
import type { Query } from '@/lib/paths/address'
import { signInPage } from '@/lib/paths/person'

export const metadata: Metadata = { title: 'Sign in' }

/** Answers to a try: what was typed is still there. */
const TRIED = new Set(['wrong', 'throttled'])

export default async function SignInPage({ searchParams }: { searchParams: Promise<Query> }) {
  const { error, by, tenant: asked, minutes, next } = signInPage.read({}, await searchParams)
  const choices = signInChoices()
  const tried = choices.find(({ provider, tenant }) => provider === by && (tenant ?? '') === asked)
  const said = SIGN_IN_TEXTS[error] ?? providerText(error, tried ?? null)
  const demo = await demoSignIns(isOnThisMachine(await headers()))
  const typed = TRIED.has(error) ? ((await cookies()).get(typedAddressCookieName())?.value ?? '') : ''
  // One of the two, and which is not said.
  const mistaken = error === 'wrong' ? { 'aria-invalid': true, 'aria-describedby': 'said' } : {}
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
        {said && (
          <div id="said">
            <Note tone={said.tone}>{said.text.replace('{wait}', waitOf(minutes))}</Note>
          </div>
        )}
        {error === 'unconfirmed' && (
          <a className="btn" href={safePath(next)}>
            Try again
          </a>
        )}
        <ProviderLinks choices={choices} next={next} />
        <form className="form" method="post" action="/api/sign-in">
          <input type="hidden" name="next" value={next} />
          <PlainField
            name="email"
            label="E-mail address"
            type="email"
            autoComplete="username"
            maxLength={254}
            defaultValue={typed}
            {...mistaken}
          />
          <PlainField
            name="password"
            label="Password"
            type="password"
            autoComplete="current-password"
            maxLength={1000}
            autoFocus={typed !== ''}
            {...mistaken}
          />
          <button className="btn go" type="submit">
            Sign in
          </button>
        </form>
        <p className="muted small">
          No password yet, or forgotten? Ask a Global admin of your organization for a password link.
        </p>
        {demo && <DemoPeople demo={demo} next={next} />}
      </div>
    </LonePage>
  )
}
