import type { Metadata } from 'next'
import { PASSWORD_TEXTS } from '@/components/auth/error-texts'
import { LonePage } from '@/components/shell/lone-page'
import { Note } from '@/components/ui/note'
import { PASSWORD_MIN } from '@/lib/auth/passwords'

export const metadata: Metadata = { title: 'Set your password' }

type Props = {
  params: Promise<{ token: string }>
  searchParams: Promise<{ error?: string | string[] }>
}

export default async function PasswordPage({ params, searchParams }: Props) {
  const { token } = await params
  const error = [(await searchParams).error].flat()[0] ?? ''
  const said = PASSWORD_TEXTS[error]
  return (
    <LonePage>
      <div className="grid gap-4">
        <h1>
          <b>Set your password</b>
        </h1>
        {said && <Note tone="bad">{said}</Note>}
        {error === 'expired' ? (
          <p>
            <a href="/sign-in">Go to sign-in</a>
          </p>
        ) : (
          <PasswordForm token={token} />
        )}
      </div>
    </LonePage>
  )
}

function PasswordForm({ token }: { token: string }) {
  return (
    <form className="form" method="post" action="/api/password">
      <input type="hidden" name="token" value={token} />
      <NewPassword
        name="password"
        label="New password"
        hint={`At least ${PASSWORD_MIN} characters; a few words are good.`}
      />
      <NewPassword name="repeat" label="The same again" />
      <button className="btn go" type="submit">
        Set password
      </button>
    </form>
  )
}

function NewPassword({ name, label, hint }: { name: string; label: string; hint?: string }) {
  const hintId = hint && `${name}-hint`
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <input
        className="input"
        id={name}
        name={name}
        type="password"
        autoComplete="new-password"
        required
        maxLength={1000}
        aria-describedby={hintId}
      />
      {hint && (
        <p className="hint" id={hintId}>
          {hint}
        </p>
      )}
    </div>
  )
}
