import { KINDS } from '../../line-items/model/kinds'
import type { Programme } from '../../scoring/programme'
import type { TrainingBasis } from './basis'
import { areaName, isAreaId } from './kinds'
import { METRIC } from './metrics'
import { RULE_SETS } from './rules'
import { tallyWindow } from './tallies'
import type { TrainingTally } from './training-tally'

export const TRAINING_SERVICES: Programme = {
  id: 'training-services',
  name: 'Training Services Partner',
  ruleSets: RULE_SETS,
  metrics: METRIC,
  groupName: (id) => (isAreaId(id) ? areaName(id) : 'Base criteria'),
  alternative: 'one solution area',
  kinds: KINDS,
  kindOf: ({ kind }: TrainingTally) => kind,
  // A survey without an answer does not count.
  inRows: (rule: TrainingTally) => (rule.fact === 'answeredRows' ? rule : { ...rule, fact: 'rows' }),
  read: ({ totals, catalogue }: TrainingBasis, window) => tallyWindow(totals, catalogue, window),
}
