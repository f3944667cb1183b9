import { z } from 'zod'
import { AREA_IDS } from '../programmes/training-services/kinds'
import {
  count,
  criterionStatus,
  dataThrough,
  day,
  display,
  org,
  overrides,
  ruleSet,
  score,
  status,
  threshold,
  window,
} from './words'

const points = z.number().describe('Weighted, and cut at the limit where the rules set one.')
const redemptions = z.strictObject({ count, points })
const units = z.strictObject({ units: z.int(), points })

export const criterion = z.strictObject({
  status: criterionStatus,
  score,
  display,
  threshold,
  parts: z
    .union([
      z.strictObject({ fundamentalsAndOthers: redemptions, advanced: redemptions }),
      z.strictObject({ fundamentalsAndOthers: units, advanced: units }),
      z.strictObject({
        points: z.int().describe('The sum of all answers.'),
        answers: count,
        surveys: count,
      }),
      z.strictObject({ surveys: count }),
    ])
    .describe('What the score is made of.'),
})

export const qualification = z.strictObject({
  org,
  asOf: day,
  window,
  ruleSet,
  dataThrough,
  status,
  base: z.strictObject({
    status,
    criteria: z.strictObject({
      coursewareCompletions: criterion,
      examUnitPurchases: criterion,
      averageResponseScore: criterion,
    }),
  }),
  areas: z.array(
    z.strictObject({
      id: z.enum(AREA_IDS),
      status,
      surveyCompletions: criterion,
      averageResponseScore: criterion,
    }),
  ),
  overrides,
})

export type CriterionJson = z.infer<typeof criterion>
export type QualificationJson = z.infer<typeof qualification>
