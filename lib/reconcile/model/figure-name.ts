import type { CriterionPlace } from '../../scoring/criteria'
import { metricIn, type Programme } from '../../scoring/programme'

/** `Courseware completions`, `Survey completions – Security`. */
export function figureName(programme: Programme, { metric, area }: CriterionPlace): string {
  const { title } = metricIn(programme, metric).words
  return area ? `${title} – ${programme.groupName(area)}` : title
}
