import type { Database, Statements } from '@/db/client'
import { signIns } from '@/db/schema/control'

export type SignInOutcome =
  | 'signed_in'
  | 'wrong_password'
  | 'unknown_user'
  | 'throttled'
  | 'deactivated'
  | 'signed_out'
  | 'password_set'
  | 'proved'
  | 'wrong_code'
  | 'recovery_code_used'
  | 'recovery_codes_made'
  | 'second_factor_on'
  | 'second_factor_off'
  | 'name_changed'
  | 'time_zone_changed'
  | 'sessions_ended'
  | 'not_admitted'
  | 'cancelled'
  | 'refused'
  | 'clock'
  | 'misconfigured'
  | 'provider_down'
  | 'withdrawn'

export type SignInEvent = {
  userId: number | null
  /** `password`, `link`, `session`, `operator`, or the issuer that was asked. */
  method: string
  outcome: SignInOutcome
  ip: string | null
  /** What changed, before and after; never a secret. */
  detail?: Record<string, unknown>
}

export async function recordSignIn(
  control: Database['control'] | Statements,
  event: SignInEvent,
): Promise<void> {
  await control.insert(signIns).values(event)
}
