import type { Database, Statements } from '@/db/client'
import { signIns } from '@/db/schema/control'
import type { AccountAction } from '@/lib/audit/model/action-words'

export type SignInOutcome = AccountAction

type SignInEvent = {
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
