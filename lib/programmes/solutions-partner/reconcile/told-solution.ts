import type { Found } from '../../../reconcile/model/search'
import type { Criterion } from '../trends/point'
import { causeWords } from './cause-words'
import type { Solution } from './search'
import { sumWords } from './sum-words'

/** So many explanations are given. */
const MOST_GIVEN = 40

/** A solution in words. @param names of customers by tenant */
export function toldSolution(
  criterion: Criterion,
  { ours, size, answers, tried, complete }: Solution,
  names: ReadonlyMap<string, string>,
): Omit<Found, 'coarse'> {
  const called = {
    customer: (tenant: string) => {
      const name = names.get(tenant)
      return name ? `${name} (tenant ${tenant})` : `tenant ${tenant}`
    },
    person: (person: string) => person.toUpperCase(),
  }
  return {
    ours: ours.display,
    size,
    answers: answers.slice(0, MOST_GIVEN).map(({ causes, scored }) => ({
      display: scored.display,
      sum: sumWords(criterion, ours, scored),
      causes: causes.map(({ cause, rows }) => ({
        cause,
        rows,
        words: causeWords(cause, called),
        location: null,
      })),
    })),
    found: answers.length,
    tried,
    complete,
  }
}
