import { z } from 'zod'
import { DESIGNATION_IDS } from '../designations/model/designations'
import { KINDS } from '../line-items/model/kinds'
import { AREA_IDS } from '../programmes/training-services/kinds'
import { ACCOUNTS } from '../registers/model/account'
import { effect } from './rules'
import { count, day, id, kind, level, window } from './words'

const outcome = z.enum(['added', 'updated', 'unchanged'])

const catalogueEntry = z.strictObject({
  id: z.int().nullable().describe('null for one that Laurel ships, which cannot be changed but overlaid.'),
  type: z.enum(['course', 'exam']),
  number: z.string(),
  title: z.string(),
  days: z.number().nullable(),
  area: z.enum(AREA_IDS),
  level,
  assumed: z.boolean().describe('The level is that of its duration: no programme value is known.'),
  from: day.nullable(),
  to: day.nullable(),
  update: z.boolean().optional().describe('from is the day on which the content last changed.'),
  source: z.enum(['shipped', 'own']),
})

export const catalogue = z.strictObject({
  entries: z.array(catalogueEntry),
  unknown: z
    .array(
      z.strictObject({
        kind,
        item: z.string(),
        rows: count,
        rowsInWindow: count.describe('Of those, the ones in the window of today: what the score lacks.'),
        why: z.enum(['before', 'retired']).nullish(),
        on: day.nullish().describe('It is in the catalogue from (before) or until (retired) that day.'),
      }),
    )
    .describe('Numbers in line items that are not in the catalogue.'),
})
export const savedEntry = z.strictObject({ id, outcome })
export const catalogueImport = z.strictObject({
  added: count,
  updated: count,
  unchanged: count,
  rejected: z.array(z.strictObject({ line: z.int(), column: z.string(), message: z.string() })),
})

const missingTrainer = z.strictObject({
  mctId: z.string(),
  surveys: count.describe('Surveys that count with checking off, and do not with checking on.'),
  known: z
    .boolean()
    .describe('In the register, but not active on those days, or without what the course asks.'),
})

export const trainers = z.strictObject({
  trainers: z.array(
    z.strictObject({
      mctId: z.string(),
      name: z.string(),
      activeFrom: day.nullable().describe('null: ever since.'),
      activeTo: day.nullable(),
      credentials: z.string(),
      metricsThatMatter: z
        .enum(['', ...ACCOUNTS])
        .describe('Whether the Metrics that Matter account is linked to the MCT ID; empty: not said.'),
      unavailable: z
        .string()
        .describe('Days without teaching: `2026-12-20/2027-01-06`, several by semicolons.'),
      surveys: count.describe('Of the window.'),
    }),
  ),
  count,
  next: z.string().nullable().describe('What to send as after for the next ones; null at the end.'),
  checking: z.boolean(),
  window,
  missing: z.array(missingTrainer).describe('Those with the most surveys first, at most 50.'),
  missingSurveys: count.describe('Of all of those, also beyond the 50.'),
})
export const credentials = z.strictObject({
  today: day,
  credentials: z
    .array(
      z.strictObject({
        mctId: z.string(),
        name: z.string(),
        credential: z.string(),
        achievedOn: day,
        expiresOn: day.nullable().describe('The last day on which it holds; null: it does not end.'),
        ended: z.boolean(),
        courses: z.array(z.string()).describe('Courses that ask for it, alone or among others.'),
        surveys: count.describe('Of the window, about these courses, by this trainer.'),
        classes: count.describe('Of these courses, that the trainer has from today on.'),
      }),
    )
    .describe('The first to end first, at most 200.'),
})
export const savedCredential = z.strictObject({ outcome })
export const savedTrainer = z.strictObject({ mctId: z.string(), outcome })

export const mctChecking = z.strictObject({
  checking: z.boolean(),
  preview: z
    .strictObject({
      window,
      effect,
      surveysBefore: count,
      surveysAfter: count,
      missing: z.array(missingTrainer).describe('Empty for who may not see personal data of all locations.'),
    })
    .describe('What switching would change.'),
})
export const mctCheckingSet = z.strictObject({ checking: z.boolean(), surveys: count })

const designations = z.array(z.enum(DESIGNATION_IDS))
export const allowed = z.strictObject({ badges: designations, benefits: designations })

export const location = z.strictObject({
  id,
  externalId: z.string().describe('The Location ID.'),
  name: z.string().nullable(),
  country: z.string().nullable(),
})
export const locations = z.strictObject({
  locations: z.array(
    location.extend({
      rows: count.describe('Line items of all kinds.'),
      badges: designations.describe('Designations whose badge it may use, as the global account decided.'),
      benefits: designations.describe('Designations whose benefits it may use.'),
    }),
  ),
  merged: z
    .array(z.strictObject({ id, externalId: z.string(), into: z.string() }))
    .describe('Mistyped Location IDs, and the one that each means by now.'),
})

const lineItems = z.record(z.enum(KINDS), count)
const scopes = { people: count, tokens: count, appRoles: count }
export const mergePreview = z.strictObject({
  from: location,
  into: location,
  lineItems,
  imports: z
    .array(z.strictObject({ id, kind, fileName: z.string(), rows: count }))
    .describe('Which imports brought them, oldest first.'),
  ...scopes,
})
export const merge = z.strictObject({
  from: z.string().describe('The Location ID that was mistyped.'),
  into: z.string(),
  lineItems,
  ...scopes,
})
