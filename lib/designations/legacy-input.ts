import { z } from 'zod'
import { daysBetween, isPlainDate, showDate } from '../dates'
import { COMPETENCY_IDS, competencyNamed, LAST_COMPETENCY_DAY } from './model/legacy/competencies'
import { BENEFITS_OPTIONS, LEGACY_LEVELS } from './model/options'

const competency = z.object({
  competency: z.enum(COMPETENCY_IDS, 'One of the competencies of the list.'),
  level: z.enum(LEGACY_LEVELS, 'silver or gold.'),
})
const choice = z.object({
  anniversary: z
    .string()
    .refine(isPlainDate, 'A date of the form YYYY-MM-DD.')
    .refine((day) => day > LAST_COMPETENCY_DAY, `An anniversary after ${showDate(LAST_COMPETENCY_DAY)}.`),
  option: z.enum(BENEFITS_OPTIONS, `One of ${BENEFITS_OPTIONS.join(', ')}.`),
})
const fee = z.object({
  option: z.enum(['designation', 'legacy', 'action-pack'], 'designation, legacy or action-pack.'),
  amountCents: z.int('A whole number of hundredths.').min(0).max(100_000_000_00),
  currency: z.string().regex(/^[A-Z]{3}$/, 'Three capital letters, for example EUR.'),
})

/** Anniversaries are a year apart; a late renewal moves one by a month. */
const LEAST_DAYS = 300

/** What is given takes the place of what there is; the rest stays. */
export const legacyInput = z
  .object({
    competencies: z.array(competency).max(COMPETENCY_IDS.length),
    choices: z.array(choice).max(50),
    fees: z.array(fee).max(3),
  })
  .partial()
  .superRefine(({ competencies = [], choices = [], fees = [] }, context) => {
    const wrong = (path: [string, number], message: string) =>
      context.addIssue({ code: 'custom', path, message })
    for (const [at, one] of competencies.entries())
      if (competencies.findIndex((other) => other.competency === one.competency) < at)
        wrong(
          ['competencies', at],
          `${competencyNamed(one.competency)?.name} appears twice: it was held at one level.`,
        )
    for (const [at, one] of choices.entries()) {
      const near = choices.find((other, where) => where < at && isNear(other.anniversary, one.anniversary))
      if (near)
        wrong(
          ['choices', at],
          `There is a choice for ${showDate(near.anniversary)} already: one only, until the next anniversary.`,
        )
    }
    for (const [at, one] of fees.entries())
      if (fees.findIndex((other) => other.option === one.option) < at)
        wrong(['fees', at], 'This fee appears twice.')
  })

export type LegacyInput = z.input<typeof legacyInput>

const isNear = (one: string, other: string) => Math.abs(daysBetween(one, other)) < LEAST_DAYS
