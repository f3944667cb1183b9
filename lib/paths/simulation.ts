import { AREA_IDS } from '../programmes/training-services/kinds'
import {
  averageParameter,
  POINTS_PARAMETERS,
  surveysParameter,
} from '../programmes/training-services/what-if/parameters'
import type { Says, Texts } from './part'

/** Changes as numbers, or one after the other with the parts of a form that adds one; both of another date and by other rules. */
const NAMES = [
  ...POINTS_PARAMETERS.map(({ name }) => name),
  ...AREA_IDS.flatMap((area) => [surveysParameter(area), averageParameter(area)]),
  ...['changes', 'as_of', 'rule_set', 'add', 'certification', 'people', 'customer', 'workload'],
  ...['family', 'association', 'usd', 'paid', 'active', 'users'],
]

/** As a form gives it: what is wrong in a simulation is said on its page, not left out. */
export const SIMULATION: Says<{ given: Texts }> = {
  names: NAMES,
  unread: () => [],
  read: (one) => ({ given: Object.fromEntries(NAMES.map((name) => [name, one(name)])) as Texts }),
  write: ({ given = {} }) => given,
}
