import { longName, type Named, shortName } from '../../scoring/criterion-names'
import { areaName, type Metric } from './kinds'

/** What browsers need of the metrics: their names, without all that metrics.ts can do with them. */
export const METRIC_NAMES: Record<Metric, { title: string; short: string }> = {
  'courseware-completions': { title: 'Courseware completions', short: 'Courseware' },
  'exam-unit-purchases': { title: 'Exam unit purchases', short: 'Exams' },
  'average-response-score': { title: 'Average response score', short: 'Average' },
  'survey-completions': { title: 'Survey completions', short: 'Surveys' },
}

type Place = { metric: string; area: string | null }

const ALL: Readonly<Record<string, { title: string; short: string }>> = METRIC_NAMES

/** What another programme has is called by its id. */
const named = ({ metric, area }: Place): Named => ({
  words: ALL[metric] ?? { title: metric, short: metric },
  groupName: area && areaName(area),
})

/** `Courseware completions`, `Data & AI: surveys`. */
export const criterionName = (place: Place): string => longName(named(place))

/** `Courseware`, `Data & AI surveys`. */
export const scoreName = (place: Place): string => shortName(named(place))
