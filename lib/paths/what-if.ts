import { AREA_IDS } from '../programmes/training-services/kinds'
import {
  averageParameter,
  POINTS_PARAMETERS,
  surveysParameter,
} from '../programmes/training-services/what-if/parameters'
import { ofOrg } from './address'
import type { Texts } from './part'
import { TRAINING_SERVICES } from './programme'

const NAMES = [
  ...POINTS_PARAMETERS.map(({ name }) => name),
  ...AREA_IDS.flatMap((area) => [surveysParameter(area), averageParameter(area)]),
  'as_of',
  'rule_set',
]

/** As a form gives it: what is wrong in a simulation is said on its page, not left out. */
export const whatIfPage = ofOrg({
  path: `${TRAINING_SERVICES}/what-if`,
  name: 'What if',
  action: 'qualification:read',
  says: {
    names: NAMES,
    unread: () => [],
    read: (one) => ({ given: Object.fromEntries(NAMES.map((name) => [name, one(name)])) as Texts }),
    write: ({ given = {} }) => given,
  },
})
