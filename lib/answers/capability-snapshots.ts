import { z } from 'zod'
import { AREAS, STATUSES, TRACKS } from '../programmes/solutions-partner/areas'
import { FAMILIES } from '../programmes/solutions-partner/figures/rows'
import { capabilityScore } from './capability-score'
import { keptSnapshot } from './snapshots'
import { count, month } from './words'

const kept = { ...keptSnapshot, result: capabilityScore }

export const capabilitySnapshots = z.strictObject({
  snapshots: z.array(
    z.strictObject({ ...kept, verified: z.boolean().describe('It says what was written: its hash fits.') }),
  ),
  next: z.int().nullable().describe('What to send as before for the next ones; null at the end.'),
})

export const capabilitySnapshot = z.strictObject({
  ...kept,
  input: z
    .strictObject({
      market: z.enum(['larger', 'other']),
      decisions: z
        .record(z.string(), z.string())
        .describe('What was chosen where documents leave a question open.'),
      families: z.array(
        z.strictObject({
          family: z.enum(FAMILIES),
          month: month.nullable().describe('The month that scored; null: there were no figures.'),
          months: count.describe('Of how many months there were figures.'),
        }),
      ),
      counts: z.strictObject({ customers: count, people: count, certifications: count }),
    })
    .describe('What the result was made from, without figures of customers and certifications of people.'),
  checks: z.strictObject({
    intact: z.boolean().describe('The hash fits what it says.'),
    present: z
      .strictObject({
        same: z.boolean(),
        areas: z.array(
          z.strictObject({
            id: z.enum(AREAS),
            track: z.enum(TRACKS),
            score: z.number(),
            status: z.enum(STATUSES),
          }),
        ),
      })
      .describe('The same date by what is known now.'),
  }),
})
