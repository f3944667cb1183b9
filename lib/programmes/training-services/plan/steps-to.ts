import type { Steps } from '../../../plan/model/line'
import { findCriterion } from '../../../scoring/criteria'
import type { Criterion } from '../../../scoring/criterion'
import type { Qualification } from '../../../scoring/qualification'
import { metricOf } from '../metrics'
import { type AreaResult, recordOf } from '../record'
import type { TrainingLine, Way } from './line'
import { planPoints } from './points'
import { nearestArea, stepsOf, wholePlan } from './steps'
import { planArea, planAverage } from './surveys'
import { alternatives } from './words'

type TrainingSteps = Steps & { lines: readonly TrainingLine[] }

/** From the result of today to that of a later date, and what completes it. */
export function stepsTo(now: Qualification, ahead: Qualification): TrainingSteps {
  const lines = [...baseLines(now, ahead), ...areaLines(now, ahead)]
  return { lines, nearest: nearestArea(lines), steps: wholePlan(lines), notes: NOTES }
}

const NOTES = [
  'Averages have two decimals, and a survey is assumed to answer all nine questions, with an eligible trainer.',
  'An area’s surveys also bring the average of the base criteria to its benchmark, or keep it there.',
  'Classes you have planned are not set against these numbers yet.',
]

type Draft = Omit<TrainingLine, 'least' | 'options' | 'alternatives'>

const lineOf = (draft: Draft): TrainingLine => ({
  ...draft,
  least: stepsOf(draft),
  options: draft.way?.kind === 'surveys' ? draft.way.options : [],
  alternatives: alternatives(draft),
})

function baseLines(now: Qualification, ahead: Qualification): TrainingLine[] {
  return ahead.criteria
    .filter(({ group }) => group === null)
    .flatMap((criterion) => {
      const before = findCriterion(now, criterion.id)
      return before ? [baseLine(before, criterion)] : []
    })
}

function baseLine(now: Criterion, ahead: Criterion): TrainingLine {
  const way: Way = ahead.unit.additive
    ? { kind: 'points', ...planPoints(ahead) }
    : { kind: 'surveys', options: planAverage(ahead) }
  return lineOf({
    metric: metricOf(ahead.metric).id,
    group: null,
    statusNow: now.status ?? 'not_started',
    statusAhead: ahead.status ?? 'not_started',
    now,
    ahead,
    average: null,
    way: ahead.status === 'completed' ? null : way,
  })
}

function areaLines(now: Qualification, ahead: Qualification): TrainingLine[] {
  const before = recordOf(now)
  const { base, areas } = recordOf(ahead)
  const average = base.criteria.averageResponseScore
  return areas.flatMap((area, at) => {
    const was = before.areas[at]
    return was ? [areaLine(was, area, average)] : []
  })
}

function areaLine(now: AreaResult, ahead: AreaResult, average: Criterion): TrainingLine {
  return lineOf({
    metric: 'survey-completions',
    group: ahead.id,
    statusNow: now.status,
    statusAhead: ahead.status,
    now: now.surveyCompletions,
    ahead: ahead.surveyCompletions,
    average: { now: now.averageResponseScore, ahead: ahead.averageResponseScore },
    way: ahead.status === 'completed' ? null : { kind: 'surveys', options: planArea(ahead, average) },
  })
}
