import type { Criterion } from '../../../scoring/criterion'
import type { Status } from '../../../scoring/status'
import type { AreaId, Level, Metric } from '../kinds'
import type { PointsPlan } from './points'
import type { SurveyOption } from './surveys'

export type Way = ({ kind: 'points' } & PointsPlan) | { kind: 'surveys'; options: SurveyOption[] }

/** A criterion of the base criteria, or a solution area with both its metrics. */
export type PlanLine = {
  metric: Metric
  area: AreaId | null
  statusNow: Status
  /** At the date planned for, if nothing more comes in. */
  statusAhead: Status
  now: Criterion
  ahead: Criterion
  /** The average that an area has to hold beside its surveys. */
  average: { now: Criterion; ahead: Criterion } | null
  /** The least that completes it; null where nothing is to be done. */
  way: Way | null
}

/** So many rows or units of a level, or surveys of an area (null: of any) at an average. */
export type Step =
  | { kind: 'points'; metric: Metric; level: Level; amount: number }
  | { kind: 'surveys'; area: AreaId | null; amount: number; options: SurveyOption[] }
