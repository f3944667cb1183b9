import { z } from 'zod'
import { AREAS, METRICS, STATUSES, TRACKS } from '../programmes/solutions-partner/areas'
import { STANDINGS } from '../programmes/solutions-partner/rules/cited'
import { importEffect } from './imports'
import { changed, ofRuleSet, ruleOverrides, source } from './rules'
import { day, org, override, ruleSet } from './words'

const area = z.enum(AREAS)
const points = z.number().describe('Points, never rounded.')
const standing = z
  .enum(STANDINGS)
  .describe(
    'stated: in the document; inferred: follows from it; uncertain: documents disagree or are silent; carried: of a neighbouring date; decision: no document says anything.',
  )

const value = z.strictObject({
  key: z.string().describe('The same in every rule set.'),
  name: z.string(),
  area: area.nullable().describe('null: of every area.'),
  track: z.enum(TRACKS).nullable(),
  metric: z.enum(METRICS).nullable().describe('null: it says which track decides, or holds for all.'),
  value: z.string().nullable().describe('A number as text, or the name of a list.'),
  members: z.array(z.string()).optional().describe('What is on the list.'),
  source,
  standing,
  note: z.string().optional(),
  changed: changed(),
})

const scored = z.strictObject({
  area,
  track: z.enum(TRACKS).describe('The track that decides.'),
  score: points,
  display: z.string(),
  status: z.enum(STATUSES),
})

const decision = z.strictObject({
  number: z.string().describe('U1 to U14.'),
  key: z.string(),
  name: z.string(),
  areas: z.array(area),
  choices: z
    .array(z.strictObject({ value: z.string(), says: z.string() }))
    .describe('The programme’s own first.'),
  notOffered: z.string().nullable().describe('Why its alternative cannot be computed; null where it can.'),
  holds: z
    .array(z.strictObject({ ruleSet, value: z.string(), override: override.nullable() }))
    .describe('In each rule set in which the question is open.'),
  alternatives: z
    .array(
      z.strictObject({
        ruleSet,
        value: z.string(),
        scores: z
          .array(z.strictObject({ before: scored, after: scored }))
          .describe('Only areas that change.'),
      }),
    )
    .describe('What each other choice would do, by the rule set of the day or the last with the question.'),
})

/** Every rule set of the capability score with its values, the decisions, and the score of each area by each set. */
export const capabilityRules = z.strictObject({
  org,
  programme: z.literal('solutions-partner'),
  asOf: day,
  ruleSets: z.array(
    z.strictObject({
      ...ofRuleSet,
      values: z.array(value),
      scores: z.array(scored),
    }),
  ),
  decisions: z.array(decision),
  ...ruleOverrides.shape,
})

/** What a decision would do to the scores of a day. */
export const decisionPreview = z.strictObject({ effect: importEffect })

export type CapabilityRulesJson = z.infer<typeof capabilityRules>
