import type { PlanJson, PlanLineJson, StepJson } from '../answers/plan'
import { overrideJson } from '../insight/qualification-json'
import type { ShownOverride } from '../people/personal-data'
import type { PlanLine, Step } from '../programmes/training-services/plan/line'
import type { Plan } from '../programmes/training-services/plan/plan'
import { stepsOf } from '../programmes/training-services/plan/steps'
import type { SurveyOption } from '../programmes/training-services/plan/surveys'
import { perWeek, type TimeLeft } from '../programmes/training-services/plan/time-left'
import { alternatives, leastPhrase, planSentence } from '../programmes/training-services/plan/words'
import type { Criterion } from '../scoring/criterion'
import { shortfall } from '../scoring/units/amounts'

/** The documented answer of `GET …/training-services/plan`; also what its table is made from. */
export const planJson = (slug: string, plan: Plan, overrides: readonly ShownOverride[]): PlanJson => ({
  org: slug,
  asOf: plan.asOf,
  today: plan.today,
  window: plan.window,
  ruleSet: plan.ahead.ruleSet.id,
  statusNow: plan.now.status,
  statusAhead: plan.ahead.status,
  until: plan.time.until,
  daysLeft: plan.time.days,
  weeksLeft: plan.time.weeks,
  summary: planSentence(plan),
  steps: plan.steps?.map((step) => stepJson(step, plan.time)) ?? null,
  lines: plan.lines.map((line) => lineJson(line, plan.time)),
  ...(overrides.length > 0 && { overrides: overrides.map(overrideJson) }),
})

function lineJson(line: PlanLine, time: TimeLeft): PlanLineJson {
  const { metric, area, statusNow, statusAhead, now, ahead, average, way } = line
  return {
    metric,
    area,
    statusNow,
    statusAhead,
    now: now.display,
    ahead: ahead.display,
    threshold: thresholdOf(ahead),
    gap: ahead.unit.show(shortfall(ahead)),
    averageNow: average?.now.display ?? null,
    averageAhead: average?.ahead.display ?? null,
    averageThreshold: average && thresholdOf(average.ahead),
    least: stepsOf(line)?.map((step) => stepJson(step, time)) ?? null,
    options: way?.kind === 'surveys' ? way.options.map(optionJson) : [],
    text: leastPhrase(line),
    alternatives: alternatives(line),
  }
}

const stepJson = (step: Step, time: TimeLeft): StepJson => ({
  metric: step.kind === 'points' ? step.metric : step.area ? 'survey-completions' : 'average-response-score',
  area: step.kind === 'points' ? null : step.area,
  level: step.kind === 'points' ? step.level : null,
  amount: step.amount,
  average: step.kind === 'points' ? null : Number(step.options[0]?.average),
  perWeek: perWeek(step.amount, time),
})

const optionJson = ({ surveys, average }: SurveyOption) => ({ surveys, average: Number(average) })
const thresholdOf = ({ threshold }: Criterion) => threshold && Number(threshold.value)
