import { z } from 'zod'
import { LaurelError } from '../errors'
import { type CriterionPlace, criteriaOf, idAt, misplaced, placeOf } from '../scoring/criteria'
import type { Programme } from '../scoring/programme'
import { readQuery } from './query'

/** `metric=…&area=…`: the metrics of a programme, and its groups of criteria. */
export const criterionQuery = (programme: Programme) => placeQuery(criteriaOf(programme).map(placeOf))

/** The same of any criteria; the first metric is that of the first. */
export function placeQuery(places: readonly CriterionPlace[]) {
  const metrics = [...new Set(places.map(({ metric }) => metric))]
  const areas = [...new Set(places.flatMap(({ area }) => area ?? []))]
  const [first = ''] = metrics
  return {
    metric: z.enum(metrics, `One of ${metrics.join(', ')}.`).default(first),
    area: z.enum(areas, `One of ${areas.join(', ')}.`).optional(),
  }
}

/** One of the criteria of a programme. @throws LaurelError invalid_request, ZodError */
export const readCriterion = (request: Request, programme: Programme): CriterionPlace =>
  readPlace(request, criteriaOf(programme).map(placeOf), (place) => misplaced(programme, place))

/** @param wrong what is said of a metric that is none of that group, or of the whole @throws as readCriterion */
export function readPlace(
  request: Request,
  places: readonly CriterionPlace[],
  wrong: (place: CriterionPlace) => string,
): CriterionPlace {
  const { metric, area = null } = readQuery(request, placeQuery(places))
  const place = { metric, area }
  const [usual] = places
  const found = places.find((one) => idAt(one) === idAt(place))
  if (found) return found
  if (usual && area === null && metric === usual.metric) return usual
  const message = wrong(place)
  throw new LaurelError('invalid_request', message, [{ path: 'area', message }])
}
