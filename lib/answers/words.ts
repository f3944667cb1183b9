import { z } from 'zod'
import { IMPORT_KINDS } from '../imports/model/import-kinds'
import { KINDS } from '../line-items/model/kinds'
import { AREA_IDS, LEVELS, METRICS } from '../programmes/training-services/kinds'
import { STATUSES } from '../scoring/status'

/** What several answers say; each answer is a strict object, so that a test can hold real ones against it. */
export const day = z.iso.date()
export const month = z
  .string()
  .regex(/^\d{4}-\d{2}$/)
  .describe('A month as YYYY-MM.')
export const instant = z.iso.datetime().describe('A moment in UTC.')
export const id = z.int()
export const count = z.int().min(0)

export const metric = z.enum(METRICS)
export const area = z
  .enum(AREA_IDS)
  .nullable()
  .describe('The solution area; null for a criterion of the whole organization.')
export const kind = z.enum(KINDS).describe('The kind of line items.')
/** The same as text to the compiler: answers that every programme has take them from its criteria and facts. */
export const ofProgramme: {
  metric: z.ZodType<string>
  area: z.ZodType<string | null>
  areaId: z.ZodType<string>
  kind: z.ZodType<string>
  level: z.ZodType<string>
} = { metric, area, areaId: z.enum(AREA_IDS), kind, level: z.enum(LEVELS) }
export const importKind = z.enum(IMPORT_KINDS)
export const level = z.enum(LEVELS)
export const status = z.enum(STATUSES)
export const criterionStatus = status.nullable().describe('null: the rule set has no such criterion.')

export const score = z.number().nullable().describe('Unrounded; null when unknown.')
export const display = z.string().describe('The score as the page shows it, cut to its decimals.')
export const threshold = z
  .number()
  .nullable()
  .describe('From which score on the criterion is completed; null: the rule set asks for none.')

export const window = z.strictObject({ from: day, to: day }).describe('The months that count.')
export const ruleSet = z.string().describe('The rule set, for example tsp-2025-08.')
export const org = z.string().describe('The short name of the organization.')
export const dataThrough = day.nullable().describe('The latest date of any line item; null without data.')

/** A name that the gate for personal data has let through (lib/people/personal-data.ts). */
export const shownName = z
  .string()
  .brand<'ShownName'>()
  .describe('Empty for a role that may not see personal data.')

export const override = z
  .strictObject({
    id,
    ruleSet,
    key: z.string(),
    value: z.string().nullable().describe('null: no limit.'),
    reason: z.string(),
    since: day,
    byName: shownName,
  })
  .describe('A rule value of the organization’s own.')
export type OverrideJson = z.infer<typeof override>
export const overrides = z
  .array(override)
  .optional()
  .describe('The organization’s own rule values that act here; left out where there are none.')

/** What was made. */
export const newId = z.strictObject({ id })
