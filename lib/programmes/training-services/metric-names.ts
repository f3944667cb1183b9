import { longName, type Named, shortName } from '../../scoring/criterion-names'
import { type AreaId, areaName, type Metric } from './kinds'

/** What browsers need of the metrics: their names, without all that metrics.ts can do with them. */
export const METRIC_NAMES: Record<Metric, { title: string; short: string }> = {
  'courseware-completions': { title: 'Courseware completions', short: 'Courseware' },
  'exam-unit-purchases': { title: 'Exam unit purchases', short: 'Exams' },
  'average-response-score': { title: 'Average response score', short: 'Average' },
  'survey-completions': { title: 'Survey completions', short: 'Surveys' },
}

type CriterionId = { metric: Metric; area: AreaId | null }

const named = ({ metric, area }: CriterionId): Named => ({
  words: METRIC_NAMES[metric],
  groupName: area && areaName(area),
})

/** `Courseware completions`, `Survey completions – Security`. */
export const figureName = ({ metric, area }: CriterionId): string =>
  area ? `${METRIC_NAMES[metric].title} – ${areaName(area)}` : METRIC_NAMES[metric].title

/** `Courseware completions`, `Data & AI: surveys`. */
export const criterionName = (id: CriterionId): string => longName(named(id))

/** `Courseware`, `Data & AI surveys`. */
export const scoreName = (id: CriterionId): string => shortName(named(id))
