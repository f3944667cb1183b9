import type { Metric } from './kinds'

/** What browsers need of the metrics: their names, without all that metrics.ts can do with them. */
export const METRIC_NAMES: Record<Metric, { title: string; short: string }> = {
  'courseware-completions': { title: 'Courseware completions', short: 'Courseware' },
  'exam-unit-purchases': { title: 'Exam unit purchases', short: 'Exams' },
  'average-response-score': { title: 'Average response score', short: 'Average' },
  'survey-completions': { title: 'Survey completions', short: 'Surveys' },
}
