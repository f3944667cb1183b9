import { z } from 'zod'
import { AREAS, METRICS, STATUSES, TRACKS } from '../programmes/solutions-partner/areas'
import { day, org, overrides } from './words'

const brings = {
  metric: z.enum(METRICS),
  text: z
    .string()
    .describe('What is to be done. Who may not see personal data reads of people that they are, not who.'),
  points: z.number().describe('More than there would be without it.'),
  days: z.number().describe('Days of work, as notes say that they are assumed.'),
  pointsPerDay: z.number(),
}

const way = z.strictObject({
  track: z.enum(TRACKS),
  reached: z
    .boolean()
    .describe('With all steps the area is qualified, by the same scoring as everything else.'),
  score: z.number().describe('Of the area with all steps.'),
  days: z.number(),
  steps: z.array(
    z.strictObject({
      ...brings,
      score: z.number().describe('Of the track with this step and all before it.'),
      byMetric: z
        .array(z.strictObject({ metric: z.enum(METRICS), points: z.number() }))
        .describe('What it adds to each metric of the track that it moves.'),
    }),
  ),
  standsInTheWay: z
    .array(z.strictObject({ metric: z.enum(METRICS), text: z.string() }))
    .describe('Metrics that no step brings to the least points, and why.'),
})

/** What it takes to the designation in each area. */
export const capabilityPlan = z.strictObject({
  org,
  programme: z.literal('solutions-partner'),
  asOf: day.describe('The day planned for: today unless as_of says another.'),
  today: day,
  ruleSet: z.string(),
  summary: z.string(),
  areas: z.array(
    z.strictObject({
      id: z.enum(AREAS),
      track: z.enum(TRACKS).describe('The track that decides today.'),
      status: z.enum(STATUSES).describe('Today.'),
      score: z.number().describe('Today.'),
      scoreAhead: z.number().describe('On the day planned for, if nothing comes in.'),
      ways: z
        .array(way)
        .describe(
          'By each track that may decide: the one that decides first, unless it reaches nothing or takes twice the days.',
        ),
      keep: z
        .array(z.strictObject({ by: day, text: z.string(), points: z.number(), score: z.number() }))
        .describe('Certifications that end within three months: what goes, and the score then.'),
      others: z
        .array(z.strictObject(brings))
        .describe('What brings points by itself, the most for a day first.'),
    }),
  ),
  notes: z.array(z.string()),
  overrides,
})

export type CapabilityPlanJson = z.infer<typeof capabilityPlan>
