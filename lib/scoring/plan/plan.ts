import type { DateRange, PlainDate } from '../../dates'
import type { AreaId, Metric, Status } from '../../kinds'
import type { Basis } from '../basis'
import { type AreaResult, type Criterion, type Qualification, qualify } from '../qualification'
import { type PointsPlan, planPoints } from './points'
import { type Step, wholePlan } from './steps'
import { planArea, planAverage, type SurveyOption } from './surveys'
import { type TimeLeft, timeLeft } from './time-left'

export type Way = ({ kind: 'points' } & PointsPlan) | { kind: 'surveys'; options: SurveyOption[] }

/** A criterion of the base criteria, or a solution area with both its metrics. */
export type PlanLine = {
  metric: Metric
  area: AreaId | null
  statusNow: Status
  /** At the date planned for, if nothing more comes in. */
  statusThen: Status
  now: Criterion
  then: Criterion
  /** The average that an area has to hold beside its surveys. */
  average: { now: Criterion; then: Criterion } | null
  /** The least that completes it; null where nothing is to be done. */
  way: Way | null
}

/** What is to be done for a date: from what will be left in its window to the least that completes everything. */
export type Plan = {
  /** The date planned for. */
  asOf: PlainDate
  today: PlainDate
  window: DateRange
  time: TimeLeft
  now: Qualification
  then: Qualification
  lines: PlanLine[]
  /** The least for the whole; null where no amount suffices, empty where nothing is to be done. */
  steps: Step[] | null
}

/** Pure. @throws NoRuleSetError */
export function planFor({ asOf, today, ...basis }: Basis & { asOf: PlainDate; today: PlainDate }): Plan {
  const now = qualify({ asOf: today, ...basis })
  const then = qualify({ asOf, ...basis })
  const lines = [...baseLines(now, then), ...areaLines(now, then)]
  return {
    asOf,
    today,
    window: then.window,
    time: timeLeft(today, then.window.to),
    now,
    then,
    lines,
    steps: wholePlan(lines),
  }
}

function baseLines(now: Qualification, then: Qualification): PlanLine[] {
  const before = Object.values(now.base.criteria)
  return Object.values(then.base.criteria).flatMap((criterion, at) => {
    const one = before[at]
    return one ? [baseLine(one, criterion)] : []
  })
}

function baseLine(now: Criterion, then: Criterion): PlanLine {
  const points = planPoints(then)
  const way: Way = points ? { kind: 'points', ...points } : { kind: 'surveys', options: planAverage(then) }
  return {
    metric: then.metric,
    area: null,
    statusNow: now.status ?? 'not_started',
    statusThen: then.status ?? 'not_started',
    now,
    then,
    average: null,
    way: then.status === 'completed' ? null : way,
  }
}

function areaLines(now: Qualification, then: Qualification): PlanLine[] {
  const average = then.base.criteria.averageResponseScore
  return then.areas.flatMap((area, at) => {
    const before = now.areas[at]
    return before ? [areaLine(before, area, average)] : []
  })
}

function areaLine(now: AreaResult, then: AreaResult, average: Criterion): PlanLine {
  return {
    metric: 'survey-completions',
    area: then.id,
    statusNow: now.status,
    statusThen: then.status,
    now: now.surveyCompletions,
    then: then.surveyCompletions,
    average: { now: now.averageResponseScore, then: then.averageResponseScore },
    way: then.status === 'completed' ? null : { kind: 'surveys', options: planArea(then, average) },
  }
}
