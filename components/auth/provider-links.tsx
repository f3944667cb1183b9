import type { SignInChoice } from '@/lib/auth/openid/issuers'
import { withQuery } from '@/lib/http/see-other'

/** One link per tenant or provider; no script, and no form, since a form may lead nowhere but here. */
export function ProviderLinks({ choices, next }: { choices: SignInChoice[]; next: string }) {
  if (choices.length === 0) return null
  return (
    <div className="grid gap-2">
      {choices.map(({ label, provider, tenant }) => (
        <a
          key={label}
          className="btn"
          href={withQuery('/api/sign-in/provider', {
            provider,
            tenant: tenant ?? undefined,
            next: next || undefined,
          })}
        >
          Sign in with {label}
        </a>
      ))}
      <p className="or small muted">or with a password</p>
    </div>
  )
}
