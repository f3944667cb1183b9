import type { Criterion } from '../../scoring/criterion'
import type { Scored } from '../../scoring/programme'
import type { Status } from '../../scoring/status'
import { AREA_IDS, type AreaId } from './kinds'

export type AreaResult = {
  id: AreaId
  status: Status
  surveyCompletions: Criterion
  averageResponseScore: Criterion
}
/** A result under the names that the documented answer gives its parts. */
export type TrainingRecord = {
  base: {
    status: Status
    criteria: {
      coursewareCompletions: Criterion
      examUnitPurchases: Criterion
      averageResponseScore: Criterion
    }
  }
  areas: AreaResult[]
}

/** @throws Error where the rules do not have what Training Services has */
export function recordOf({ groups, criteria }: Scored): TrainingRecord {
  const byId = new Map(criteria.map((criterion) => [criterion.id, criterion]))
  const criterion = (id: string): Criterion => byId.get(id) ?? missing(id)
  const status = (id: string): Status => groups.find((group) => group.id === id)?.status ?? missing(id)
  return {
    base: {
      status: status('base'),
      criteria: {
        coursewareCompletions: criterion('courseware-completions'),
        examUnitPurchases: criterion('exam-unit-purchases'),
        averageResponseScore: criterion('average-response-score'),
      },
    },
    areas: AREA_IDS.map((id) => ({
      id,
      status: status(id),
      surveyCompletions: criterion(`${id}/survey-completions`),
      averageResponseScore: criterion(`${id}/average-response-score`),
    })),
  }
}

function missing(id: string): never {
  throw new Error(`The rule set has no ${id}`)
}
