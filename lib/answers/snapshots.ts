import { z } from 'zod'
import { KINDS } from '../line-items/model/kinds'
import { AREA_IDS } from '../programmes/training-services/kinds'
import { statement } from './changes'
import { criterion, qualification } from './qualification'
import { cited, source } from './rules'
import { day, id, instant, month, ofProgramme, override, ruleSet, shownName } from './words'

const { area, level, metric } = ofProgramme
/** As the programme keeps and writes them. */
const card: z.ZodType<object> = criterion

/** What every snapshot says, whichever programme issued it. */
export const keptSnapshot = {
  id,
  kind: z.enum(['month_end', 'on_demand']),
  asOf: day,
  ruleSet,
  seq: z.int().describe('How far the line items were: the last event that it knows.'),
  catalogueSeq: z.int(),
  rulesSeq: z.int(),
  version: z.string().describe('Of Laurel.'),
  hash: z.string().describe('SHA-256 of everything that it says.'),
  supersedes: z.int().nullable().describe('The month end in whose place it stands.'),
  supersededBy: z
    .int()
    .nullable()
    .describe('The one that stands in its place; of two month ends of one date the one with null holds.'),
  reason: z.string().nullable(),
  createdAt: instant,
  createdBy: z
    .string()
    .describe('user:12, token:3 or operator; empty for a role that may not see personal data.'),
  createdByName: shownName,
}
const kept = { ...keptSnapshot, result: qualification }

export const snapshots = z.strictObject({
  snapshots: z.array(
    z.strictObject({
      ...kept,
      verified: z
        .boolean()
        .describe('It says what was written, and this version of Laurel makes the same of the same input.'),
    }),
  ),
  next: z.int().nullable().describe('What to send as before for the next ones; null at the end.'),
})

const storedTotal: z.ZodType<object> = z.strictObject({
  kind: z.enum(KINDS),
  month,
  item: z.string(),
  eligibility: z.string(),
  rows: z.int(),
  units: z.int(),
  answeredRows: z.int(),
  answers: z.int(),
  answerPoints: z.int(),
  level: level.nullable(),
  area: z.enum(AREA_IDS).nullable(),
})

const same = z.boolean()

export const snapshot = z.strictObject({
  ...kept,
  input: z
    .strictObject({
      ruleSet: z.strictObject({
        id: z.string(),
        from: day,
        title: z.string(),
        source,
        notes: z.array(z.string()),
        windowMonths: cited(z.int()),
        qualification: z
          .record(z.string(), z.unknown())
          .describe('The rules as a tree: a node has a mechanism, an id and its parts (of).'),
      }),
      overrides: z.array(override.extend({ byName: z.string() })),
      totals: z.array(storedTotal).describe('Of the window only.'),
    })
    .describe('All that the result was made from.'),
  checks: z.strictObject({
    intact: z.boolean().describe('The hash fits what it says.'),
    recomputed: z
      .strictObject({
        same,
        differences: z.array(z.strictObject({ metric, area, stored: card, recomputed: card })),
      })
      .describe('What this version of Laurel makes of the stored input.'),
    present: z
      .strictObject({ same, criteria: z.array(statement) })
      .describe('The same date by what is known now.'),
  }),
})

export const takenSnapshot = z.strictObject({ id, asOf: day })

export type SnapshotLineJson = z.infer<typeof snapshots>['snapshots'][number]
export type SnapshotJson = z.infer<typeof snapshot>
