import { z } from 'zod'
import { amount } from './trends'
import {
  count,
  criterionStatus,
  dataThrough,
  day,
  display,
  month,
  ofProgramme,
  org,
  overrides,
  ruleSet,
  score,
  threshold,
  window,
} from './words'

const { area, kind, level, metric, areaId } = ofProgramme

const months = z.array(month)

export const fallingOut = z.strictObject({
  org,
  today: day,
  dataThrough,
  losses: z
    .array(
      z.strictObject({
        metric,
        area,
        on: day.describe('The refresh with which the criterion stops being completed.'),
        missing: z.strictObject({
          amount: z
            .number()
            .nullable()
            .describe('What must come in by then; null where no number of surveys would do.'),
          unit: z
            .string()
            .describe('points, surveys, or surveys_at_5: surveys with all nine questions answered 5.'),
        }),
        text: z.string(),
      }),
    )
    .describe('Criteria that stop being completed if nothing comes in.'),
  refreshes: z
    .array(
      z.strictObject({
        on: day,
        window,
        ruleSet,
        rulesChange: z.boolean().describe('Other rules than before are in force from it on.'),
        leaves: months,
        enters: months,
        criteria: z.array(
          z.strictObject({
            metric,
            area,
            status: criterionStatus,
            score,
            display,
            threshold,
            leaves: amount.nullable(),
            enters: amount.nullable(),
          }),
        ),
      }),
    )
    .describe('The next twelve, each on the first day of a month.'),
  leaving: z.strictObject({
    on: day,
    months,
    items: z.array(
      z.strictObject({
        month,
        kind,
        item: z.string().describe('The number of the course or exam.'),
        area: areaId,
        level,
        count: count.describe('Redemptions, exam units or surveys.'),
        points: z.number().describe('Weighted, before any limit; of surveys the sum of the answers.'),
        answers: count.describe('Of surveys only, else 0.'),
      }),
    ),
  }),
  overrides,
})

export type FallingOutJson = z.infer<typeof fallingOut>
