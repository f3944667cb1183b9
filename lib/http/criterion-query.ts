import { z } from 'zod'
import { LaurelError } from '../errors'
import { AREA_IDS, METRICS } from '../kinds'
import type { CriterionId } from '../scoring/criteria'
import { readQuery } from './query'

const query = {
  metric: z.enum(METRICS, `One of ${METRICS.join(', ')}.`).default('courseware-completions'),
  area: z.enum(AREA_IDS, `One of ${AREA_IDS.join(', ')}.`).optional(),
}

/** `metric=…&area=…`: one of the fifteen criteria. @throws LaurelError invalid_request, ZodError */
export function readCriterion(request: Request): CriterionId {
  const { metric, area = null } = readQuery(request, query)
  const ofArea = metric === 'survey-completions' || metric === 'average-response-score'
  const problem = (path: string, message: string) =>
    new LaurelError('invalid_request', message, [{ path, message }])
  if (area && !ofArea)
    throw problem('area', `${metric} is a criterion of the whole organization: leave area out.`)
  if (!area && metric === 'survey-completions')
    throw problem('area', 'Surveys are counted per solution area: say which by area.')
  return { metric, area }
}
