import type { AllOfResult, ConditionResult } from '../result'
import type { Status } from '../status'

/** Completed when every part is, Not started only when every part is, else In-progress. */
export function allOf(id: string, of: ConditionResult[]): AllOfResult {
  const statuses = of.map((part) => part.status).filter((status): status is Status => status !== null)
  const every = (status: Status) => statuses.length > 0 && statuses.every((one) => one === status)
  const status = every('completed') ? 'completed' : every('not_started') ? 'not_started' : 'in_progress'
  return { mechanism: 'all-of', id, of, status }
}
