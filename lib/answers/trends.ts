import { z } from 'zod'
import {
  count,
  criterionStatus,
  dataThrough,
  day,
  month,
  ofProgramme,
  org,
  overrides,
  score,
  threshold,
} from './words'

const { area, metric } = ofProgramme

const display = z
  .string()
  .nullable()
  .describe('As on the card, before any limit; null for an average without answers.')

const months = z.strictObject({ from: month, to: month })

/** What rows bring by themselves, before any limit. */
export const amount: z.ZodType<Readonly<Record<string, number | string | null>>> = z.union([
  z.strictObject({
    fundamentalsAndOthers: count.describe('Redemptions or exam units.'),
    advanced: count.describe('Redemptions or exam units.'),
    points: z.number().describe('Weighted.'),
    display,
  }),
  z.strictObject({ surveys: count, display }),
  z.strictObject({ points: z.int(), answers: count, surveys: count, score, display }),
])

const gap = amount.nullable().describe('null: a gap, no data is there for it.')

export const trends = z.strictObject({
  org,
  metric,
  area,
  today: day,
  dataThrough,
  finding: z.string().nullable().describe('What stands out, as a sentence.'),
  months: z.array(
    z.strictObject({
      month,
      asOf: day,
      own: gap.describe('What the month brought by itself; null: a gap.'),
      score: score.describe('At the end of the month, by the rules of that day.'),
      display: z.string().nullable(),
      threshold,
      status: criterionStatus,
      ruleSet: z.string().nullable().describe('null before the first rules.'),
      unfinished: z.boolean().describe('The month is not over.'),
      covered: z.boolean().describe('Data is there for the whole window.'),
      filesPublished: count,
    }),
  ),
  ruleChanges: z.array(z.strictObject({ on: day, month, ruleSet: z.string() })),
  imports: z.array(
    z.strictObject({
      month,
      files: count,
      latest: z.strictObject({ id: z.int(), fileName: z.string(), on: day }),
    }),
  ),
  by: z.enum(['location', 'area', 'course']).nullable(),
  window: months,
  before: months.describe('As many months, a year before.'),
  parts: z
    .array(
      z.strictObject({
        id: z.string(),
        name: z.string().nullable().describe('null: not named.'),
        window: gap,
        before: gap,
        months: z.array(z.strictObject({ month, own: gap })),
      }),
    )
    .nullable()
    .describe('null where by is not asked for.'),
  ownLocationsOnly: z.boolean().describe('The reader is limited to locations and sees those.'),
  overrides,
})

export type AmountJson = z.infer<typeof amount>
export type TrendsJson = z.infer<typeof trends>
