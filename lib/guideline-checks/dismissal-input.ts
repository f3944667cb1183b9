import { z } from 'zod'
import { isPlainDate } from '../dates'
import { CHECK_IDS } from './model/check-ids'

const WHY = 'Say why it needs nothing more: it is read in an audit.'

export const dismissalKey = z.object({
  check: z.enum(CHECK_IDS, `One of ${CHECK_IDS.join(', ')}.`),
  subject: z
    .string('The ID of the class, location or code.')
    .min(1, 'The ID of the class, location or code.')
    .max(200),
})

export const dismissalInput = dismissalKey.extend({
  reason: z.string(WHY).trim().min(1, WHY).max(1000, 'At most 1000 characters.'),
  until: z
    .string('A real date of the form YYYY-MM-DD.')
    .refine(isPlainDate, 'A real date of the form YYYY-MM-DD.'),
})
export type DismissalInput = z.input<typeof dismissalInput>
export type DismissalKeyInput = z.input<typeof dismissalKey>
