import { seeOther } from '../../http/see-other'
import { signInPage } from '../../paths/person'
import type { Refusal } from './admit'
import { forgetAttempt } from './attempt'
import type { Failure } from './failure'
import type { Issuer } from './issuers'

/** To the sign-in page, which says what happened, and leads on to `next`. */
export const backToSignIn = (
  reason: Failure | Refusal,
  { provider, tenant }: Pick<Issuer, 'provider' | 'tenant'>,
  next: string,
): Response =>
  seeOther(signInPage.href({ error: reason, by: provider, tenant: tenant ?? '', next }), forgetAttempt())
