import { z } from 'zod'
import { AREAS, STATUSES, TRACKS } from '../programmes/solutions-partner/areas'
import { STANDINGS } from '../programmes/solutions-partner/rules/cited'
import { count, day, org, overrides, ruleSet } from './words'

const span = z.strictObject({
  from: day,
  to: day.describe('Both days are among it.'),
  days: count,
  status: z.enum(STATUSES),
  score: z.number().describe('Never rounded.'),
  display: z.string(),
  track: z.enum(TRACKS),
  known: z.boolean().describe('false: months are missing, so that it may stand higher.'),
  ruleSet,
})

/** On which days of its window each area is qualified; one is enough. */
export const qualificationWindow = z.strictObject({
  org,
  asOf: day,
  window: z
    .strictObject({
      from: day,
      to: day,
      days: count,
      says: z.string(),
      enrolled: z.string().describe('What holds for who is enrolled.'),
      source: z.strictObject({ document: z.string(), place: z.string(), date: day }),
      standing: z.enum(STANDINGS),
      note: z.string().nullable(),
    })
    .describe('For who is not enrolled, by the rule in force on the day.'),
  areas: z.array(
    z.strictObject({
      id: z.enum(AREAS),
      qualifiedDays: count,
      unknownDays: count.describe('Days on which it is not qualified and months are missing.'),
      first: day.nullable().describe('The first qualified day; null: there is none.'),
      last: day.nullable(),
      countsUntil: day.nullable().describe('The last day on which that is still in the window.'),
      text: z.string(),
      spans: z.array(span).describe('Days on which it stood the same, oldest first, without a gap.'),
    }),
  ),
  overrides,
})

export type QualificationWindowJson = z.infer<typeof qualificationWindow>
