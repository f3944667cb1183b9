import { z } from 'zod'
import { SEVERITIES, STATES, SUBJECT_KINDS } from '../guideline-checks/model/check'
import { CHECK_IDS } from '../guideline-checks/model/check-ids'
import { LIMIT_IDS } from '../guideline-checks/model/limits'
import { count, day, instant, org, shownName } from './words'

const finding = z.strictObject({
  id: z.enum(CHECK_IDS),
  clause: z.string().describe('Of the Guidelines, August 2024.'),
  severity: z
    .enum(SEVERITIES)
    .describe('high: the designation is at stake; medium: points; low: worth a look.'),
  subject: z
    .strictObject({ kind: z.enum(SUBJECT_KINDS), id: z.string() })
    .describe(
      'By its class ID, Location ID, the id of a code, which is not the code, or of a record, or the short name of the organization.',
    ),
  rows: count.describe('The rows behind it; what they are depends on the check.'),
  text: z.string().describe('Names no trainer to who may not see personal data.'),
  state: z.enum(STATES),
  dismissed: z
    .strictObject({ by: shownName, at: instant, until: day, reason: z.string() })
    .nullable()
    .describe('null: open.'),
})

export const guidelineChecks = z.strictObject({
  org,
  asOf: day,
  checks: z.array(finding).describe('In the order of checks, then of subjects.'),
})
export type ChecksJson = z.infer<typeof guidelineChecks>

export const dismissedCheck = z.strictObject({
  check: z.enum(CHECK_IDS),
  subject: z.string(),
  until: day,
  reason: z.string(),
})

const value = z.int().min(0)
export const checkLimits = z
  .strictObject(
    Object.fromEntries(LIMIT_IDS.map((id) => [id, value])) as Record<
      (typeof LIMIT_IDS)[number],
      typeof value
    >,
  )
  .describe('In days, surveys or percent, as their names say.')
