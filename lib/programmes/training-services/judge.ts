import { KIND_WORDS } from '../../line-items/model/kind-words'
import type { Kind } from '../../line-items/model/kinds'
import { REASONS, type Reason } from './kinds'

/**
 * What is asked of a row, one after the other: the first that holds is why it counts for nothing (training-services.md
 * §5). Written once for rows (line-item-conditions.ts, as SQL) and once for totals (cells.ts).
 */
export type Check =
  | 'outside_window'
  | 'unknown'
  | 'not_advanced'
  | 'not_eligible'
  | 'no_answers'
  | 'beyond_cap'

export const CHECKS: Record<Kind, readonly Check[]> = {
  'courseware-completions': ['outside_window', 'unknown', 'beyond_cap'],
  'exam-unit-purchases': ['outside_window', 'unknown'],
  'survey-responses': ['outside_window', 'unknown', 'not_advanced', 'not_eligible', 'no_answers'],
}

/** What rows of a kind can be told; rows of withdrawn imports are gone. */
export function reasonsOf(kind: Kind): Reason[] {
  const { item } = KIND_WORDS[kind]
  const given = CHECKS[kind].flatMap((check): Reason[] => {
    if (check === 'unknown') return [`${item}_not_in_catalogue`, `${item}_before_start`, `${item}_retired`]
    return check === 'not_eligible' ? ['no_mct', 'mct_not_eligible'] : [check]
  })
  return REASONS.filter((reason) => given.includes(reason))
}
