import type { PlanJson, PlanLineJson, StepJson } from '../answers/plan'
import { overrideJson } from '../insight/qualification-json'
import type { ShownOverride } from '../people/personal-data'
import { placeOf } from '../scoring/criteria'
import type { Criterion } from '../scoring/criterion'
import { shortfall } from '../scoring/units/amounts'
import type { PlanLine, Step } from './model/line'
import type { Plan } from './model/plan'
import { perWeek, type TimeLeft } from './model/time-left'
import { leastPhrase, planSentence } from './model/words'

/** The documented answer of `GET …/{programme}/plan`; also what its table is made from. */
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
  const { statusNow, statusAhead, now, ahead, average, least, options, alternatives } = line
  return {
    ...placeOf(line),
    statusNow,
    statusAhead,
    now: now.display,
    ahead: ahead.display,
    threshold: thresholdOf(ahead),
    gap: ahead.unit.show(shortfall(ahead)),
    averageNow: average?.now.display ?? null,
    averageAhead: average?.ahead.display ?? null,
    averageThreshold: average && thresholdOf(average.ahead),
    least: least?.map((step) => stepJson(step, time)) ?? null,
    options: options.map((pair) => ({ surveys: pair.surveys, average: Number(pair.average) })),
    text: leastPhrase(line),
    alternatives: [...alternatives],
  }
}

const stepJson = (step: Step, time: TimeLeft): StepJson => ({
  ...placeOf(step),
  level: step.part,
  amount: step.amount,
  average: step.average === null ? null : Number(step.average),
  perWeek: perWeek(step.amount, time),
})

const thresholdOf = ({ threshold }: Criterion) => threshold && Number(threshold.value)
