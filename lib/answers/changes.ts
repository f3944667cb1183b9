import { z } from 'zod'
import {
  count,
  criterionStatus,
  day,
  display,
  instant,
  month,
  ofProgramme,
  overrides,
  ruleSet,
  score,
  status,
  window,
} from './words'

const { area, metric } = ofProgramme

const figure = z.strictObject({ score, display, status: criterionStatus })

const cause = z.strictObject({
  cause: z
    .enum([
      'left',
      'entered',
      'catalogue',
      'publish',
      'withdraw',
      'merge',
      'derive',
      'recompute',
      'events',
      'unexplained',
      'rule-set',
      'rule-values',
    ])
    .describe(
      'left, entered: months (months). publish, withdraw, merge, derive, recompute: an event (seq, at, importId, fileName). events: the earlier of very many (count). rule-set, rule-values: other rules (ruleSet, values).',
    ),
  months: z.strictObject({ from: month, to: month }).optional(),
  seq: z.int().optional(),
  at: instant.optional(),
  importId: z.int().nullable().optional(),
  fileName: z.string().nullable().optional(),
  count: count.optional(),
  ruleSet: ruleSet.optional(),
  values: z
    .array(
      z.strictObject({
        key: z.string(),
        before: z.string().nullable(),
        after: z.string().nullable(),
      }),
    )
    .optional(),
})

const changeStep = cause.extend({
  before: figure,
  after: figure,
  change: z.number().describe('Unrounded.'),
  rowsIn: count,
  rowsOut: count,
})

export const statement = z.strictObject({
  metric,
  area,
  before: figure,
  after: figure,
  steps: z.array(changeStep).describe('Cause by cause; their changes add up to the difference.'),
})
const changesSide = z.strictObject({ asOf: day, window, ruleSet, status })

export const changes = z.strictObject({
  known: z
    .enum(['then', 'today'])
    .describe('then: each day by what Laurel knew at its end; today: both by what is known today.'),
  from: changesSide,
  to: changesSide,
  catalogue: z.array(z.string()).describe('Own courses and exams that became others.'),
  criteria: z.array(statement),
  overrides,
})

export type CauseJson = z.infer<typeof cause>
export type LineJson = z.infer<typeof changeStep>
export type StatementJson = z.infer<typeof statement>
export type ChangesJson = z.infer<typeof changes>
