import { z } from 'zod'
import { isPlainDate } from '../dates'
import { isKeepable } from '../text/keepable'

export const MOST_AT_ONCE = 200

/** Letters that the certificate's typeface has: of other scripts it would print boxes. */
const PRINTABLE = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{M}\p{N}\p{P}\p{Zs}]+$/u

const kept = (most: number) => z.string().trim().max(most).refine(isKeepable, 'A text that can be kept.')
const printed = (what: string) =>
  kept(200)
    .transform((text) => text.normalize('NFC').replace(/\s+/g, ' '))
    .refine((text) => text !== '', `${what} is missing.`)
    .refine(
      (text) => text === '' || PRINTABLE.test(text),
      'Write it in Latin, Greek or Cyrillic letters: the certificate has no others.',
    )
const day = z.string().refine(isPlainDate, 'A real date of the form YYYY-MM-DD.')
const classId = kept(200).refine((text) => text !== '', 'Name the class.')
const optional = <T extends z.ZodType>(type: T) =>
  z.preprocess((one) => (one === '' ? null : one), type.nullish())

export const certificatesQuery = { class_id: classId.describe('The class whose certificates are asked for.') }

export const issueInput = z.strictObject({
  classId,
  mctId: kept(200).describe('The trainer who delivered the class.'),
  trainerName: optional(printed('The name of the trainer')).describe('Left out: as the register has it.'),
  courseTitle: optional(printed('The title')).describe('Left out: as the catalogue has it.'),
  completedOn: optional(day).describe('Left out: the last day of the class.'),
  learners: z
    .union([z.array(z.string()), z.string().transform((text) => text.split('\n'))])
    .transform((names) => names.filter((name) => name.trim() !== ''))
    .pipe(
      z
        .array(printed('The name'))
        .min(1, 'Name one learner at least.')
        .max(MOST_AT_ONCE, `At most ${MOST_AT_ONCE} at once.`),
    )
    .describe('Their names: a list, or one text with a line for each.'),
})
export type IssueInput = z.input<typeof issueInput>

/** A certificate that was issued elsewhere. */
export const recordInput = z.strictObject({
  number: kept(100).refine((text) => text !== '', 'Its number is missing.'),
  classId,
  courseNumbers: z
    .union([z.array(kept(100)), z.string().transform((text) => text.split(/[;,]/))])
    .transform((all) => all.map((one) => one.trim()).filter((one) => one !== ''))
    .pipe(z.array(z.string()).min(1, 'Name the course that it says.').max(20))
    .describe('Every course that it names: a list, or one text with semicolons.'),
  learner: optional(kept(200)),
  mctId: optional(kept(200)),
  completedOn: optional(day).describe('As it says; left out: the day it was issued.'),
  issuedOn: day,
})
export type RecordedCertificate = z.input<typeof recordInput>
