import { SOLUTION_AREAS, type SolutionArea } from '../solution-areas'

/** In page order (training-services.md §2). */
export const AREAS = SOLUTION_AREAS

export type AreaId = SolutionArea
export const AREA_IDS = AREAS.map((area) => area.id) as [AreaId, ...AreaId[]]
export const isAreaId = (text: unknown): text is AreaId => AREA_IDS.some((id) => id === text)

/** What a reader can open: three base criteria, and two metrics per area; lib/programmes/training-services/metrics.ts says more. */
export const METRICS = [
  'courseware-completions',
  'exam-unit-purchases',
  'average-response-score',
  'survey-completions',
] as const
export type Metric = (typeof METRICS)[number]

export const LEVELS = ['fundamentals_and_others', 'advanced'] as const
export type Level = (typeof LEVELS)[number]
export const LEVEL_NAMES: Record<Level, string> = {
  fundamentals_and_others: 'Fundamentals & others',
  advanced: 'Advanced',
}

/** Why a row does not count, in the order in which the first that applies is given (§5). */
export const REASONS = [
  'withdrawn_import',
  'outside_window',
  'course_not_in_catalogue',
  'exam_not_in_catalogue',
  'course_before_start',
  'exam_before_start',
  'course_retired',
  'exam_retired',
  'not_advanced',
  'no_mct',
  'mct_not_eligible',
  'no_answers',
  'beyond_cap',
] as const
export type Reason = (typeof REASONS)[number]
