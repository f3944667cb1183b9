import { PASSWORD_HINT, PASSWORD_MAX } from '@/lib/auth/passwords/password-length'
import { PlainField } from '../forms/plain-field'

/** `wrong`: what was the matter with the last try, and in which of the two fields. */
type Props = { token: string; submit: string; wrong: { field: 'password' | 'repeat'; text: string } | null }

/** Behind a link: the new password, twice. */
export function PasswordForm({ token, submit, wrong }: Props) {
  const field = (name: 'password' | 'repeat') => ({
    name,
    type: 'password',
    autoComplete: 'new-password',
    maxLength: PASSWORD_MAX,
    wrong: wrong?.field === name ? wrong.text : undefined,
    autoFocus: wrong?.field === name,
  })
  return (
    <form className="form" method="post" action="/api/password">
      <input type="hidden" name="token" value={token} />
      <PlainField label="New password" hint={PASSWORD_HINT} {...field('password')} />
      <PlainField label="Repeat the password" {...field('repeat')} />
      <button className="btn go" type="submit">
        {submit}
      </button>
    </form>
  )
}
