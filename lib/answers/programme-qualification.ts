import { z } from 'zod'
import {
  criterionStatus,
  dataThrough,
  day,
  display,
  org,
  overrides,
  ruleSet,
  score,
  status,
  threshold,
  window,
} from './words'

/** What a programme answers that has no words of its own for its groups of criteria. */
export const programmeQualification = z.strictObject({
  org,
  asOf: day,
  window,
  ruleSet,
  dataThrough,
  status,
  programme: z.string(),
  groups: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      status,
      alternative: z.boolean().describe('It is one of several groups of which one is enough.'),
      criteria: z.array(
        z.strictObject({
          metric: z.string(),
          area: z.string().nullable(),
          status: criterionStatus,
          score,
          display,
          threshold,
          parts: z
            .record(z.string(), z.strictObject({ count: z.number(), points: z.number() }))
            .describe('What a sum of points is made of, by part; empty for what is counted as it is.'),
        }),
      ),
    }),
  ),
  overrides,
})

export type ProgrammeQualificationJson = z.infer<typeof programmeQualification>
