import type { ChoiceRow } from '../../../insight/model/trends/shown'
import type { CriterionPlace } from '../../../scoring/criteria'
import { areaName } from '../../solution-areas'
import { AREAS, type AreaId, METRICS } from '../areas'
import { RULE_SETS } from '../rules'
import { METRIC_NAMES } from '../words/names'
import { type Criterion, placeOf, SCORE } from './point'

/** Of each area its score, then the metrics that any of its tracks has had. */
export const TREND_CRITERIA: readonly Criterion[] = AREAS.flatMap((area) => [
  { area, metric: SCORE } as const,
  ...METRICS.filter((metric) => metricsOf(area).has(metric)).map((metric) => ({ area, metric })),
])

function metricsOf(area: AreaId): Set<string> {
  const rules = RULE_SETS.flatMap(({ areas }) => areas.filter(({ id }) => id === area))
  return new Set(rules.flatMap(({ tracks }) => tracks.flatMap(({ metrics }) => metrics.map(({ id }) => id))))
}

/** The areas, and in the chosen one its score and metrics. */
export function choicesAt(chosen: CriterionPlace): ChoiceRow[] {
  const own = TREND_CRITERIA.filter(({ area }) => area === chosen.area)
  return [
    {
      title: 'Solution area',
      links: AREAS.map((area) => ({
        name: areaName(area),
        place: { metric: SCORE, area },
        here: area === chosen.area,
      })),
    },
    {
      title: null,
      links: own.map((criterion) => ({
        name: criterion.metric === SCORE ? 'Score' : METRIC_NAMES[criterion.metric],
        place: placeOf(criterion),
        here: criterion.metric === chosen.metric,
      })),
    },
  ]
}
