import type { AnyOfResult, ConditionResult } from '../result'

/** Completed when at least one part is, Not started only when every part is, else In-progress. */
export function anyOf(id: string, of: ConditionResult[]): AnyOfResult {
  const some = of.some((part) => part.status === 'completed')
  const none = of.every((part) => part.status === 'not_started')
  return { mechanism: 'any-of', id, of, status: some ? 'completed' : none ? 'not_started' : 'in_progress' }
}
