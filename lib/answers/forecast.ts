import { z } from 'zod'
import { KINDS } from '../line-items/model/kinds'
import { planned } from './planned'
import { count, day, month, ofProgramme, org, overrides, ruleSet, score, threshold, window } from './words'

const { area, kind, metric } = ofProgramme

const range = z
  .strictObject({ low: z.number(), middle: z.number(), high: z.number() })
  .nullable()
  .describe('In eight cases of ten the score lies between low and high; null where nothing can be said.')
const chance = z.number().nullable().describe('From 0 to 1; null where nothing can be said.')

export const forecast = z.strictObject({
  org,
  official: z.literal(false).describe('Always: a forecast is not a figure of the programme.'),
  today: day,
  asOf: day.nullable().describe('The next anniversary date; null where none is set.'),
  forecast: z
    .strictObject({
      window,
      ruleSet,
      interval: z.literal(0.8),
      chance,
      monthsToCome: z.array(month).describe('Months of the window that are not over.'),
      monthsKnown: z.record(kind, count).describe('Complete months that are known of each kind, at most 36.'),
      late: z
        .array(z.strictObject({ kind, since: day }))
        .describe('Kinds of which files are assumed to be missing, and from when.'),
      criteria: z.array(
        z.strictObject({
          criterion: z.string(),
          metric,
          area,
          now: score.describe('Today’s score.'),
          known: score.describe('The score at that date by what is known now.'),
          threshold,
          range,
          chance,
          silence: z
            .enum(['no_data', 'too_few_months'])
            .nullable()
            .describe('Why nothing is said; null where something is.'),
        }),
      ),
      fan: z
        .strictObject({
          criterion: z.string(),
          past: z.array(z.strictObject({ asOf: day, score })),
          ahead: z.array(z.strictObject({ asOf: day, range })),
        })
        .nullable()
        .describe('The criterion that metric and area name: what was, and what may come.'),
    })
    .nullable()
    .describe('null without an anniversary date or without data.'),
  planned: planned.optional(),
  overrides,
})

const expected = z.number().nullable().describe('Line items that would be usual, to a tenth.')

export const missingData = z.strictObject({
  org,
  today: day,
  dataThrough: z
    .partialRecord(z.enum(KINDS) as z.core.$ZodRecordKey, day.nullable())
    .describe('The latest date of each kind.'),
  gaps: z.array(
    z.strictObject({
      kind,
      location: z.string().nullable().describe('By name; null for all locations, or where hidden.'),
      hidden: z.boolean().describe('At a location that the reader may not see.'),
      from: month.nullable().describe('null where hidden.'),
      to: month.nullable().describe('null where hidden.'),
      open: z.boolean().describe('It has not ended.'),
      since: day.nullable().describe('The last line item before it.'),
      usualPerMonth: expected,
      text: z.string(),
    }),
  ),
  months: z.array(
    z.strictObject({
      kind,
      locationId: z.string().nullable().describe('The Location ID; null for all together.'),
      month,
      usual: expected,
      received: count,
      missing: z.boolean(),
    }),
  ),
})

export type ForecastJson = z.infer<typeof forecast>
export type MissingDataJson = z.infer<typeof missingData>
