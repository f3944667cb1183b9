import type { PlainDate } from '../../../dates'
import type { CountNotes } from '../../../imports/model/importing'
import type { TotalDelta } from '../../../line-items/model/total-delta'
import type { TrainingBasis } from '../basis'
import { uncountedRows } from './uncounted-rows'
import { unknownItems } from './unknown-items'

/** Courses or exams that are named at most. */
const MOST_NAMED = 20

/** What an import says of its new rows that count for nothing: what no catalogue has, and the other reasons. */
export function countNotes(
  deltas: readonly TotalDelta[],
  basis: TrainingBasis,
  today: PlainDate,
): CountNotes {
  const uncounted = uncountedRows(deltas, basis, today)
  return {
    unknownItems: unknownItems(deltas, basis.catalogue).slice(0, MOST_NAMED),
    ...(uncounted.length > 0 && { uncounted }),
  }
}
