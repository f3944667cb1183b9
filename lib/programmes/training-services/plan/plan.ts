import type { DateRange, PlainDate } from '../../../dates'
import type { Basis } from '../../../scoring/basis'
import { findCriterion } from '../../../scoring/criteria'
import type { Criterion } from '../../../scoring/criterion'
import { type Qualification, qualify } from '../../../scoring/qualification'
import { metricOf } from '../metrics'
import { type AreaResult, recordOf } from '../record'
import type { PlanLine, Step, Way } from './line'
import { planPoints } from './points'
import { wholePlan } from './steps'
import { planArea, planAverage } from './surveys'
import { type TimeLeft, timeLeft } from './time-left'

/** What is to be done for a date: from what will be left in its window to the least that completes everything. */
export type Plan = {
  /** The date planned for. */
  asOf: PlainDate
  /** Whether that is the organization's anniversary. */
  isAnniversary: boolean
  today: PlainDate
  window: DateRange
  time: TimeLeft
  now: Qualification
  ahead: Qualification
  lines: PlanLine[]
  /** The least for the whole; null where no amount suffices, empty where nothing is to be done. */
  steps: Step[] | null
}

type PlanInput = Basis & Pick<Plan, 'asOf' | 'isAnniversary' | 'today'>

/** Pure. @throws NoRuleSetError */
export function planFor({ asOf, isAnniversary, today, ...basis }: PlanInput): Plan {
  const now = qualify({ asOf: today, ...basis })
  const ahead = qualify({ asOf, ...basis })
  const lines = [...baseLines(now, ahead), ...areaLines(now, ahead)]
  return {
    asOf,
    isAnniversary,
    today,
    window: ahead.window,
    time: timeLeft(today, ahead.window.to),
    now,
    ahead,
    lines,
    steps: wholePlan(lines),
  }
}

function baseLines(now: Qualification, ahead: Qualification): PlanLine[] {
  return ahead.criteria
    .filter(({ group }) => group === null)
    .flatMap((criterion) => {
      const before = findCriterion(now, criterion.id)
      return before ? [baseLine(before, criterion)] : []
    })
}

function baseLine(now: Criterion, ahead: Criterion): PlanLine {
  const way: Way = ahead.unit.additive
    ? { kind: 'points', ...planPoints(ahead) }
    : { kind: 'surveys', options: planAverage(ahead) }
  return {
    metric: metricOf(ahead.metric).id,
    area: null,
    statusNow: now.status ?? 'not_started',
    statusAhead: ahead.status ?? 'not_started',
    now,
    ahead,
    average: null,
    way: ahead.status === 'completed' ? null : way,
  }
}

function areaLines(now: Qualification, ahead: Qualification): PlanLine[] {
  const before = recordOf(now)
  const { base, areas } = recordOf(ahead)
  const average = base.criteria.averageResponseScore
  return areas.flatMap((area, at) => {
    const was = before.areas[at]
    return was ? [areaLine(was, area, average)] : []
  })
}

function areaLine(now: AreaResult, ahead: AreaResult, average: Criterion): PlanLine {
  return {
    metric: 'survey-completions',
    area: ahead.id,
    statusNow: now.status,
    statusAhead: ahead.status,
    now: now.surveyCompletions,
    ahead: ahead.surveyCompletions,
    average: { now: now.averageResponseScore, ahead: ahead.averageResponseScore },
    way: ahead.status === 'completed' ? null : { kind: 'surveys', options: planArea(ahead, average) },
  }
}
