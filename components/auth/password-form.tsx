import { PASSWORD_MIN } from '@/lib/auth/passwords/passwords'

/** Behind a link: the new password, twice. */
export function PasswordForm({ token, submit }: { token: string; submit: string }) {
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
        {submit}
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
