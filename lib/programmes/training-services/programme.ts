import { KIND_WORDS } from '../../line-items/model/kind-words'
import { isKind, KINDS } from '../../line-items/model/kinds'
import type { Programme } from '../../scoring/programme'
import { areaName } from '../solution-areas'
import { bodyOf, cardsOf } from './answer'
import type { TrainingBasis } from './basis'
import { KEEPING } from './keeping'
import { isAreaId } from './kinds'
import { METRIC } from './metrics'
import { mayOverride } from './override-value'
import { RULE_SETS } from './rules'
import { TOTAL_SUMS } from './sums'
import { tallyWindow } from './tallies'
import type { TrainingTally } from './training-tally'
import { valueWords } from './value-words'

export const TRAINING_SERVICES: Programme = {
  id: 'training-services',
  name: 'Training Services Partner',
  shortName: 'Training Services',
  designation: 'Solutions Partner for Training Services',
  ruleSets: RULE_SETS,
  metrics: METRIC,
  groupName: (id) => (isAreaId(id) ? areaName(id) : 'Base criteria'),
  alternative: 'one solution area',
  alternatives: 'Each solution area',
  valueWords,
  mayOverride,
  kinds: KINDS,
  firstData:
    'Three files decide the designation: courseware completions, exam unit purchases and survey responses. As soon as one of them is in, its figures appear here.',
  namesTrainers: true,
  nounOf: (kind) => (isKind(kind) ? KIND_WORDS[kind].many : kind),
  kindOf: ({ kind }: TrainingTally) => kind,
  // A survey without an answer does not count.
  inRows: (rule: TrainingTally) => (rule.fact === 'answeredRows' ? rule : { ...rule, fact: 'rows' }),
  read: ({ totals, catalogue }: TrainingBasis, window) => tallyWindow(totals, catalogue, window),
  answer: { bodyOf, cardsOf },
  sums: TOTAL_SUMS,
  keeping: KEEPING,
}
