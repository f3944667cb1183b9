import { z } from 'zod'
import { LaurelError } from '../errors'
import { type CriterionId, FIRST_CRITERION, misfit } from '../programmes/training-services/criterion-id'
import { AREA_IDS, METRICS } from '../programmes/training-services/kinds'
import { readQuery } from './query'

export const criterionQuery = {
  metric: z.enum(METRICS, `One of ${METRICS.join(', ')}.`).default(FIRST_CRITERION.metric),
  area: z.enum(AREA_IDS, `One of ${AREA_IDS.join(', ')}.`).optional(),
}

/** `metric=…&area=…`: one of the fifteen criteria. @throws LaurelError invalid_request, ZodError */
export function readCriterion(request: Request): CriterionId {
  const { metric, area = null } = readQuery(request, criterionQuery)
  const wrong = misfit({ metric, area })
  if (wrong === null) return { metric, area }
  const message =
    wrong === 'needs-area'
      ? 'Surveys are counted per solution area: choose one with area.'
      : `${metric} is a criterion of the whole organization: leave area out.`
  throw new LaurelError('invalid_request', message, [{ path: 'area', message }])
}
