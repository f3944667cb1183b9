import { z } from 'zod'
import { LaurelError } from '../errors'
import { type CriterionPlace, criteriaOf, idAt } from '../scoring/criteria'
import { groupWord, type Programme } from '../scoring/programme'
import { readQuery } from './query'

/** `metric=…&area=…`: the metrics of a programme, and its groups of criteria. */
export function criterionQuery(programme: Programme) {
  const criteria = criteriaOf(programme)
  const metrics = [...new Set(criteria.map(({ metric }) => metric))]
  const areas = [...new Set(criteria.flatMap(({ group }) => group ?? []))]
  const [first = ''] = metrics
  return {
    metric: z.enum(metrics, `One of ${metrics.join(', ')}.`).default(first),
    area: z.enum(areas, `One of ${areas.join(', ')}.`).optional(),
  }
}

/** One of the criteria of a programme. @throws LaurelError invalid_request, ZodError */
export function readCriterion(request: Request, programme: Programme): CriterionPlace {
  const { metric, area = null } = readQuery(request, criterionQuery(programme))
  const place = { metric, area }
  if (criteriaOf(programme).some(({ id }) => id === idAt(place))) return place
  const message =
    area === null
      ? `${countedIn(programme, metric)} are counted per ${groupWord(programme)}: choose one with area.`
      : `${metric} is a criterion of the whole organization: leave area out.`
  throw new LaurelError('invalid_request', message, [{ path: 'area', message }])
}

/** `Surveys`. */
function countedIn({ metrics }: Programme, metric: string): string {
  const many = metrics[metric]?.words.counted[1] ?? metric
  return `${many.charAt(0).toUpperCase()}${many.slice(1)}`
}
