import type { Step } from '../../../plan/model/line'
import type { Plan } from '../../../plan/model/plan'
import { type AreaId, isAreaId } from '../kinds'
import { type Changes, NO_CHANGES } from './changes'
import { parametersOf } from './parameters'

/** Where the surveys may be of any area and none is nearest. */
const ANY_AREA: AreaId = 'business-applications'

/** What a plan asks for, as the parameters of a simulation of its date. */
export function parametersOfSteps(
  steps: readonly Step[],
  { asOf, nearest }: Pick<Plan, 'asOf' | 'nearest'>,
): URLSearchParams {
  const area = nearest && isAreaId(nearest.group) ? nearest.group : ANY_AREA
  return parametersOf({ changes: changesOf(steps, area), asOf, ruleSet: null })
}

/** @param anyArea takes the surveys that may be of any area */
function changesOf(steps: readonly Step[], anyArea: AreaId): Changes {
  const changes = structuredClone(NO_CHANGES)
  for (const { metric, group, part, amount, average } of steps) {
    const points = changes[metric === 'exam-unit-purchases' ? 'exams' : 'courseware']
    if (average !== null) changes.surveys[isAreaId(group) ? group : anyArea] = { count: amount, average }
    else points[part === 'advanced' ? 'advanced' : 'fundamentals_and_others'] += amount
  }
  return changes
}
