import { z } from 'zod'
import { NEED_IDS } from '../delivery/model/class-needs'
import { STATUSES } from '../delivery/model/class-status'
import { OUTLOOKS } from '../delivery/model/survey-outlook'
import { AREA_IDS, LEVELS } from '../programmes/training-services/kinds'
import { FORMS } from '../registers/model/plain-registers'
import { count, day, org } from './words'

const rate = z.number().min(0).nullable()

const classTrainer = z.strictObject({
  mctId: z.string().describe('Empty for a role that may not see personal data, as the name.'),
  name: z.string(),
  eligible: z.boolean().describe('Whether surveys of this class that name the trainer count, once checked.'),
  reason: z.enum(['not_in_register', 'not_active', 'not_competent']).nullable(),
  text: z.string().nullable().describe('Why not, as a part of a sentence.'),
})

const oneClass = z.strictObject({
  classId: z.string(),
  courseNumber: z.string().describe('With its language edition.'),
  course: z.string(),
  title: z.string().nullable().describe('null: the course is not in the catalogue.'),
  area: z.enum(AREA_IDS).nullable(),
  level: z.enum(LEVELS).nullable(),
  startsOn: day,
  endsOn: day,
  status: z.enum(STATUSES).describe('As it was said; else delivered from the day after the last one.'),
  statusSaid: z.enum(STATUSES).nullable(),
  locationId: z.string(),
  locationName: z.string().nullable(),
  country: z.string(),
  language: z.string(),
  customer: z.string(),
  form: z.enum(FORMS).nullable(),
  seats: count.nullable(),
  learners: count.nullable(),
  recordedShare: z.number().nullable().describe('In percent of the content.'),
  trainers: z.array(classTrainer),
  surveysCount: z
    .enum(OUTLOOKS)
    .describe('By its trainers; not_scored: surveys of the course are collected and never scored.'),
  warning: z.string().nullable().describe('Which surveys do not count by their trainer, and why.'),
  redemptions: count,
  redemptionRate: rate.describe('redemptions ÷ seats; null where seats are not known.'),
  surveys: count,
  surveyRate: rate.describe('surveys ÷ learners; null where learners are not known.'),
  surveysCounted: count.describe('Of an advanced course, by an eligible trainer, with an answer.'),
  averageResponseScore: z
    .number()
    .nullable()
    .describe('Of the counted surveys, unrounded; null without any.'),
  averageDisplay: z.string().nullable(),
  pointsEarned: z
    .number()
    .describe(
      'redemptions × the value of the course, before the limit for Fundamentals & others, of whatever window.',
    ),
  pointsPossible: z
    .number()
    .nullable()
    .describe('(seats − redemptions) × that value; null where seats are not known.'),
  surveysPossible: count
    .nullable()
    .describe(
      'learners − surveys; 0 where surveys of the course are not scored, null where learners are not known.',
    ),
  remind: z
    .strictObject({ redemption: count, survey: count })
    .nullable()
    .describe('Learners of a delivered class without a redemption and without a survey.'),
  suggested: count.describe('Redemptions and surveys that fit the class and name none that is known.'),
  needs: z
    .array(z.strictObject({ id: z.enum(NEED_IDS), text: z.string() }))
    .describe('What it asks of somebody, most important first.'),
})
export type ClassJson = z.infer<typeof oneClass>

const head = {
  org,
  asOf: day,
  checking: z.boolean().describe('Whether trainers are checked at all.'),
  dataRedacted: z.literal(true).optional(),
}
export const classAnswer = z.strictObject({ ...head, ...oneClass.shape })
export type ClassAnswer = z.infer<typeof classAnswer>
export const classes = z.strictObject({
  ...head,
  classes: z.array(oneClass),
  count,
  next: z.string().nullable().describe('What to send as after for the next ones; null at the end.'),
})
export type ClassesJson = z.infer<typeof classes>
export const savedClass = z.strictObject({
  classId: z.string(),
  outcome: z.enum(['added', 'updated', 'unchanged']),
})
