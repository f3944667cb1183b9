import type { AreaId } from '../kinds'
import type { Step } from '../plan/line'
import { type Changes, NO_CHANGES } from './changes'

/** What a plan asks for as a simulation. @param anyArea takes the surveys that may be of any area */
export function changesOfSteps(steps: readonly Step[], anyArea: AreaId): Changes {
  const changes = structuredClone(NO_CHANGES)
  for (const step of steps) {
    if (step.kind === 'points') {
      changes[step.metric === 'exam-unit-purchases' ? 'exams' : 'courseware'][step.level] += step.amount
      continue
    }
    const [least] = step.options
    if (least) changes.surveys[step.area ?? anyArea] = { count: least.surveys, average: least.average }
  }
  return changes
}
