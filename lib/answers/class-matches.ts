import { z } from 'zod'
import { count, day, org } from './words'

const lineItem = z.strictObject({
  kind: z.enum(['courseware-completions', 'survey-responses']),
  id: z.string().describe('Its redemption ID or response ID.'),
  occurredOn: day,
  mctId: z.string().nullable().describe('null also for a role that may not see personal data.'),
  saidClass: z.string().nullable().describe('The class ID that it names, which is not known; null: none.'),
  others: z.array(z.string()).describe('Other classes that it fits.'),
})
const lineItems = z.strictObject({ rows: z.array(lineItem).describe('At most 200.'), count })

export const classMatches = z.strictObject({
  org,
  classes: z
    .array(
      z.strictObject({
        classId: z.string(),
        redemptions: count,
        surveys: count,
        shared: count.describe('How many of them fit another class as well.'),
      }),
    )
    .describe('Classes that such line items fit, the last to begin first; at most 200.'),
  count,
  none: count.describe('Line items that a person said to be of none of the classes they fit.'),
})
export const matchesOfClass = z.strictObject({
  org,
  classId: z.string(),
  suggested: lineItems.describe('Line items that fit the class and name none that is known.'),
  matched: lineItems.describe('Those that a person said to be of it.'),
})
export const matching = z.strictObject({ redemptions: count, surveys: count })
export type ClassMatches = z.infer<typeof classMatches>
export type MatchesOfClass = z.infer<typeof matchesOfClass>
