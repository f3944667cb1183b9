import { z } from 'zod'
import { RECORD_KIND_IDS } from '../guideline-records/model/kinds'
import { STATES } from '../guideline-records/model/states'
import { count, day, id, instant, org, shownName } from './words'

const kind = z.enum(RECORD_KIND_IDS)

export const record = z.strictObject({
  id,
  revision: z.int().describe('Counts its changes: a change says which one was read.'),
  kind,
  called: z.string().describe('By what it is told from others of its kind; names nobody.'),
  fields: z
    .record(z.string(), z.union([z.string(), z.number(), z.literal(true)]).nullable())
    .describe(
      'By the names of the fields of its kind; null: nothing is said, or the role may not see it: names, and what a learner asked for.',
    ),
  state: z.enum(STATES),
  text: z.string().describe('The same in words.'),
  missing: z.array(z.string()).describe('Fields that the clause asks for and that are empty.'),
  wrong: z.array(z.string()).describe('Fields whose value breaks the clause.'),
  next: z.strictObject({ on: day, what: z.string() }).nullable().describe('What is awaited next.'),
  changedAt: instant,
  changedBy: shownName,
})
export type RecordJson = z.infer<typeof record>

export const records = z.strictObject({
  org,
  asOf: day,
  dataRedacted: z.literal(true).optional().describe('The role sees no personal data.'),
  kinds: z
    .array(
      z.strictObject({
        kind,
        title: z.string(),
        clause: z.string().describe('Of the Guidelines, August 2024.'),
        records: count,
        incomplete: count,
        endsSoon: count,
      }),
    )
    .describe('Every kind, also those without a record; whatever is filtered.'),
  records: z.array(record).describe('The last that were kept first.'),
  count: count.describe('How many fit what is asked for.'),
  next: id.nullable().describe('Where the next page begins; null on the last.'),
})
export type RecordsJson = z.infer<typeof records>
export type KindJson = RecordsJson['kinds'][number]
