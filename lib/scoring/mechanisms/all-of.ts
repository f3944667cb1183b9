import type { AllOfResult, ConditionResult } from '../result'
import { together } from '../status'

/** Of a criterion for information nothing is asked. */
export const allOf = (id: string, of: ConditionResult[]): AllOfResult => {
  const statuses = of.flatMap(({ status }) => status ?? [])
  return { mechanism: 'all-of', id, of, status: together(statuses) }
}
