import { z } from 'zod'
import { DESIGNATION_IDS } from '../designations/model/designations'
import { COMPETENCY_IDS } from '../designations/model/legacy/competencies'
import { DATE_KINDS } from '../designations/model/next-dates'
import { BENEFITS_OPTIONS, LEGACY_LEVELS } from '../designations/model/options'
import { DESIGNATION_STATUSES, ORIGINS } from '../designations/model/statuses'
import { AREAS } from '../programmes/solutions-partner/areas'
import { STANDINGS } from '../programmes/solutions-partner/rules/cited'
import { count, day, id, org } from './words'

const citation = {
  source: z.strictObject({ document: z.string(), place: z.string(), date: day }),
  standing: z.enum(STANDINGS),
  note: z.string().nullable(),
}
const answer = z
  .enum(['yes', 'no', 'unknown'])
  .describe('Whether it is qualified on one of the days; unknown: data is missing, or days are to come.')

const designation = z.strictObject({
  id: z.enum(DESIGNATION_IDS),
  name: z.string(),
  status: z.enum(DESIGNATION_STATUSES),
  text: z.string(),
  attainedOn: day.nullable(),
  snapshot: id.nullable().describe('The snapshot that proves it; null: it was typed.'),
  enrolledOn: day.nullable(),
  renewedOn: day.nullable(),
  validUntil: day.nullable().describe('null: it is not held.'),
  anniversary: day.nullable().describe('At which it is checked again; null: it is not held.'),
  origin: z.enum(ORIGINS).nullable(),
  lapsedOn: day.nullable().describe('The first day on which it was no longer held.'),
  window: z
    .strictObject({ qualified: answer, first: day.nullable(), last: day.nullable() })
    .describe('Qualified days in the window that ends on the day.'),
  renewal: z
    .strictObject({ qualified: answer, from: day, to: day, closes: day })
    .nullable()
    .describe('The days of which one has to be a qualified one, and the last on which it may be renewed.'),
  ifAnniversary: answer.describe('What the check would say if the day were the anniversary.'),
  nextDates: z.array(z.strictObject({ on: day, what: z.enum(DATE_KINDS), why: z.string() })),
  way: z.enum(ORIGINS).describe('By which of the four ways of 2023 it is attained.'),
  rule: z
    .strictObject({ from: day, says: z.string(), enrolled: z.string(), ...citation })
    .nullable()
    .describe('The rule in force; null before the first.'),
  note: z.string(),
  notices: z.array(z.string()).describe('What of the record does not fit, and is kept.'),
})
const head = { org, asOf: day }

export const designationAnswer = z.strictObject({ ...head, ...designation.shape })
export const designations = z.strictObject({
  ...head,
  anniversary: z
    .strictObject({ on: day, from: z.enum(['settings', 'first-designation']) })
    .nullable()
    .describe('The next one, which all designations share; null: nothing says it.'),
  designations: z.array(designation),
})

export const savedDesignation = z.strictObject({
  designation: z.enum(DESIGNATION_IDS),
  attainedOn: day,
  snapshot: id.nullable(),
  enrolledOn: day.nullable(),
  renewedOn: day.nullable(),
  validUntil: day.nullable(),
  origin: z.enum(ORIGINS),
  note: z.string(),
})

const option = z.enum(BENEFITS_OPTIONS)
export const legacyRecord = z.strictObject({
  competencies: z.array(z.strictObject({ competency: z.enum(COMPETENCY_IDS), level: z.enum(LEGACY_LEVELS) })),
  choices: z.array(z.strictObject({ anniversary: day, option })),
  fees: z
    .array(z.strictObject({ option, amountCents: count, currency: z.string() }))
    .describe('What the organization pays, where that is not the fee in US dollars.'),
})
export const legacy = z.strictObject({
  ...head,
  record: legacyRecord,
  level: z.enum(LEGACY_LEVELS).nullable(),
  areas: z.array(z.enum(AREAS)).describe('Areas to which the competencies map.'),
  holds: z
    .boolean()
    .describe(
      'Whether legacy benefits are held, as far as choices were recorded; false where that is not known.',
    ),
  lostOn: day.nullable().describe('The anniversary from which on they cannot be taken any more.'),
  anniversaries: z.array(
    z.strictObject({
      anniversary: day,
      taken: option.nullable(),
      offers: z.array(
        z.strictObject({
          option,
          mayTake: z.boolean(),
          why: z.string().describe('Why it may not be taken; else empty.'),
          feeUsd: z.int().nullable().describe('A year, in US dollars; null: none, or no document says it.'),
        }),
      ),
    }),
  ),
})

export type DesignationsJson = z.infer<typeof designations>
export type DesignationJson = z.infer<typeof designation>
export type LegacyJson = z.infer<typeof legacy>
