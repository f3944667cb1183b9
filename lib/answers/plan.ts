import { z } from 'zod'
import { planned } from './planned'
import {
  count,
  criterionStatus,
  day,
  id,
  instant,
  ofProgramme,
  org,
  overrides,
  ruleSet,
  shownName,
  status,
  threshold,
  window,
} from './words'

const step = z.strictObject({
  metric: ofProgramme.metric,
  area: ofProgramme.area,
  level: ofProgramme.level.nullable(),
  amount: count.describe('Redemptions, exam units or surveys.'),
  average: z.number().nullable().describe('Of surveys: the least average of exactly these.'),
  perWeek: z.number().nullable(),
})
const average = z.string().nullable()

const planLine = z.strictObject({
  metric: ofProgramme.metric.describe('survey-completions for what a solution area needs.'),
  area: ofProgramme.area,
  statusNow: status,
  statusAhead: status.describe('On the date planned for, if nothing comes in.'),
  now: z.string(),
  ahead: z.string(),
  threshold,
  gap: z.string(),
  averageNow: average,
  averageAhead: average,
  averageThreshold: z.number().nullable(),
  least: z
    .array(step)
    .nullable()
    .describe('The fewest rows; null where no amount suffices, empty where nothing is to be done.'),
  options: z
    .array(z.strictObject({ surveys: count, average: z.number() }))
    .describe('A number of surveys with their least average, the fewest first.'),
  text: z.string(),
  alternatives: z.array(z.string()),
})

export const plan = z.strictObject({
  org,
  asOf: day.describe('The date planned for: the next anniversary unless as_of says another.'),
  today: day,
  window,
  ruleSet,
  statusNow: status,
  statusAhead: status,
  until: day,
  daysLeft: z.int(),
  weeksLeft: z.number(),
  summary: z.string(),
  steps: z
    .array(step)
    .nullable()
    .describe('null where no amount suffices, empty where nothing is to be done.'),
  lines: z.array(planLine),
  planned: planned.optional(),
  overrides,
})

const result = z.strictObject({
  asOf: day,
  window,
  ruleSet,
  status,
  base: status,
  areas: z.array(z.strictObject({ id: ofProgramme.areaId, status })),
})
const side = z.strictObject({ status: criterionStatus, display: z.string(), threshold })
const whatIfLine = z.strictObject({
  metric: ofProgramme.metric,
  area: ofProgramme.area,
  present: side,
  simulated: side,
  difference: z.string(),
  statusChanges: z.boolean(),
})

export const whatIf = z.strictObject({
  org,
  simulation: z
    .literal(true)
    .describe('Always: this is not an official figure, and nothing of it is stored.'),
  parameters: z
    .record(z.string(), z.string())
    .describe('What was read of the address, in the shortest form that says the same.'),
  summary: z.string(),
  notes: z.array(z.string()).describe('What could not be taken away as it was asked for.'),
  present: result,
  simulated: result,
  lines: z.array(whatIfLine),
  overrides,
})

/** Its parameters and no result: opened later, it is worked out anew. */
export const scenario = z.strictObject({
  id,
  name: z.string(),
  query: z.string().describe('The parameters of what-if.'),
  savedAt: instant,
  savedByName: shownName,
})
export const scenarios = z.strictObject({ scenarios: z.array(scenario) })

export type StepJson = z.infer<typeof step>
export type PlanLineJson = z.infer<typeof planLine>
export type PlanJson = z.infer<typeof plan>
export type WhatIfLineJson = z.infer<typeof whatIfLine>
export type WhatIfJson = z.infer<typeof whatIf>
