import { z } from 'zod'
import { AREAS, METRICS, REASONS, STATUSES, TRACKS } from '../programmes/solutions-partner/areas'
import { day, month, org, overrides } from './words'

/** One area's score, or the points of one of its metrics, at each refresh. */
export const capabilityTrends = z.strictObject({
  org,
  programme: z.literal('solutions-partner'),
  metric: z.enum(['score', ...METRICS]).describe('score: the points of the whole area.'),
  area: z.enum(AREAS),
  today: day,
  finding: z.string().describe('What stands out, as a sentence.'),
  months: z.array(
    z.strictObject({
      month,
      asOf: day.describe('The first of the month after; today for the month that still runs.'),
      track: z
        .enum(TRACKS)
        .nullable()
        .describe('The track that decided; null where figures are missing and nobody knows.'),
      score: z.number().nullable().describe('Points, never rounded; null: a gap, figures are missing.'),
      display: z.string().nullable().describe('Points cut to one decimal.'),
      threshold: z.number().describe('From which points on it is met.'),
      status: z.enum(STATUSES).nullable().describe('Of the area; null for a metric and for a gap.'),
      max: z.number().describe('Maximum points.'),
      value: z.number().nullable().describe('Of a metric; null for the score, and where nobody knows it.'),
      valueThreshold: z.number().nullable().describe('The value of a metric that brings the maximum.'),
      figures: month.nullable().describe('The newest month of its figures.'),
      reason: z.enum(REASONS).nullable(),
      ruleSet: z.string(),
      unfinished: z.boolean().describe('The month is not over.'),
      covered: z.boolean().describe('All months are there that it is compared with.'),
    }),
  ),
  ruleChanges: z.array(z.strictObject({ on: day, month, ruleSet: z.string() })),
  overrides,
})

export type CapabilityTrendsJson = z.infer<typeof capabilityTrends>
