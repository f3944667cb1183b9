import type { Trial } from '../../../what-if/model/trial'
import type { TrainingBasis } from '../basis'
import type { Changes } from './changes'
import { limitsMet } from './limits-met'
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
}
