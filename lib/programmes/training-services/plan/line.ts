import type { PlanLine } from '../../../plan/model/line'
import type { AreaId, Metric } from '../kinds'
import type { PointsPlan } from './points'
import type { SurveyOption } from './surveys'

export type Way = ({ kind: 'points' } & PointsPlan) | { kind: 'surveys'; options: SurveyOption[] }

/** A criterion of the base criteria, or a solution area with both its metrics. */
export type TrainingLine = PlanLine & {
  metric: Metric
  group: AreaId | null
  /** The least that completes it; null where nothing is to be done. */
  way: Way | null
}

/** What the steps of a line are made from. */
export type Drafted = Pick<TrainingLine, 'metric' | 'group' | 'way'>
