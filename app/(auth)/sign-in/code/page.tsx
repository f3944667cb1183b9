import type { Metadata } from 'next'
import { PlainField } from '@/components/forms/plain-field'
import { LonePage } from '@/components/shell/lone-page'
import type { Query } from '@/lib/paths/address'
import { signInCodePage, signInPage } from '@/lib/paths/person'

export const metadata: Metadata = { title: 'Your code' }

const WRONG_CODE = 'This code does not fit, or was used already. Wait for the next one and type that.'

type Props = { searchParams: Promise<Query> }

/** The second step of signing in, for accounts with a second factor. */
export default async function CodePage({ searchParams }: Props) {
  const { error, next } = signInCodePage.read({}, await searchParams)
  return (
    <LonePage>
      <div className="grid gap-4">
        <h1>
          <b>Your code</b>
        </h1>
        <form className="form" method="post" action="/api/sign-in/code">
          <input type="hidden" name="next" value={next} />
          <PlainField
            name="code"
            label="Code"
            hint="Six digits from your authenticator app, or one of your recovery codes."
            wrong={error === 'wrong_code' ? WRONG_CODE : undefined}
            autoComplete="one-time-code"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={100}
            autoFocus
          />
          <button className="btn go" type="submit">
            Sign in
          </button>
        </form>
        <p className="muted small">
          Lost both the app and the recovery codes? The person who runs Laurel can remove the second factor.
        </p>
        <p>
          <a href={signInPage.href({})}>Back to sign-in</a>
        </p>
      </div>
    </LonePage>
  )
}
