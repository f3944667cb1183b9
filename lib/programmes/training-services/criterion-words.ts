import { areaName } from '../solution-areas'
import { idOf } from './criterion-id'
import { METRIC } from './metrics'

type Named = { metric: string; group: string | null }

/** `Courseware completions – Base Criteria`, `Survey completions – Security`. */
export const flyoutTitle = (criterion: Named): string => {
  const { metric, area } = idOf(criterion)
  return `${METRIC[metric].words.title} – ${area ? areaName(area) : 'Base Criteria'}`
}
