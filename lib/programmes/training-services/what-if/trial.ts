import type { Trial } from '../../../what-if/model/trial'
import type { TrainingBasis } from '../basis'
import { METRIC_NAMES } from '../metric-names'
import type { Changes } from './changes'
import { limitsMet } from './limits-met'
import { trainingNumbers } from './numbers'
import { parametersOf, readScenario } from './parameters'
import { withChanges } from './with-changes'

/** Rows more or fewer, by level and area. */
export const TRAINING_TRIAL: Trial<Omit<TrainingBasis, 'rules'>, Changes> = {
  read: readScenario,
  parametersOf,
  changed(basis, asOf, changes) {
    const { basis: facts, applied } = withChanges(basis, asOf, changes)
    return { facts, applied }
  },
  limitsMet,
  page: {
    lead: 'Add rows, take rows away, look from another date or by other rules, and see what the scores would be.',
    titles: Object.fromEntries(Object.entries(METRIC_NAMES).map(([id, { title }]) => [id, title])),
    leftOut: 'Solution areas without surveys are left out.',
    dateHint: 'Rows are added in the last month of that date’s window.',
    numbers: trainingNumbers,
  },
}
