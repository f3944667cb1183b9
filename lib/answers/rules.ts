import { z } from 'zod'
import {
  criterionStatus,
  day,
  display,
  id,
  instant,
  ofProgramme,
  ruleSet,
  score,
  shownName,
  status,
} from './words'

const { area, metric } = ofProgramme

export const source = z.strictObject({
  document: z.string(),
  place: z.string(),
  date: day,
  url: z.string().optional(),
})
const standing = z
  .enum(['stated', 'announced', 'unconfirmed', 'local'])
  .describe(
    'stated: in the source’s own words; announced: before it was in force; unconfirmed: carried on without a source; local: the organization’s own.',
  )

export const cited = <T extends z.ZodType>(value: T) =>
  z.strictObject({ from: day, value, source, standing, note: z.string().optional() })

/** Whether a value of a rule set is news. */
export const changed = () => z.boolean().describe('The rule set before says otherwise, or nothing.')

const value = z.string().nullable().describe('A number as text; null: no limit.')

const ruleValue = cited(value).extend({
  key: z.string(),
  name: z.string(),
  kind: z.enum(['threshold', 'weight', 'cap', 'window']),
  changed: changed(),
  programme: value.optional().describe('The programme’s own value, where the organization has another one.'),
})

/** What every rule set says of itself. */
export const ofRuleSet = {
  id: z.string(),
  from: day,
  title: z.string(),
  source,
  notes: z.array(z.string()),
  inForce: z.boolean().describe('It scores the date.'),
}

const said = z.strictObject({ at: instant, byName: shownName, reason: z.string() })

const ruleOverride = z.strictObject({
  id,
  ruleSet,
  key: z.string(),
  value,
  set: said,
  ended: said
    .extend({ replaced: z.boolean().describe('By the next one of the same key.') })
    .nullable()
    .describe('null while it is in force.'),
})

export const rules = z.strictObject({
  asOf: day,
  ruleSets: z.array(
    z.strictObject({
      ...ofRuleSet,
      values: z.array(ruleValue),
      status,
      scores: z
        .array(z.strictObject({ metric, area, score, display, status: criterionStatus }))
        .describe('What the organization scores by this set as of the date.'),
    }),
  ),
  overrides: z.array(ruleOverride).describe('Every one there ever was, in the order they were set.'),
})

export const ruleOverrides = rules.pick({ overrides: true })

/** What something does, or would do, to the official scores of a day. */
export const effect = z.strictObject({
  asOf: day,
  statusBefore: status,
  statusAfter: status,
  scores: z
    .array(
      z.strictObject({
        criterion: metric,
        area,
        name: z.string().describe('What the score is called: `Data & AI surveys`.'),
        before: z.string(),
        after: z.string(),
        statusBefore: criterionStatus,
        statusAfter: criterionStatus,
      }),
    )
    .describe('Only those that change.'),
})
export const overridePreview = z.strictObject({ effect })

export type RulesJson = z.infer<typeof rules>
export type RuleOverrideJson = z.infer<typeof ruleOverride>
