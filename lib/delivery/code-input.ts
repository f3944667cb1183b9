import { z } from 'zod'
import { isPlainDate } from '../dates'
import { CODE, plainCode } from './model/links/build-link'

const MAX_SEATS = 99_999
const empty = (value: unknown) => (value === '' ? null : value)

/** What is wrong is said without the code. */
export const codeInput = z.strictObject({
  code: z
    .string()
    .max(40, 'Six letters and digits.')
    .transform(plainCode)
    .refine((code) => CODE.test(code), 'Is not an achievement code: six letters and digits.'),
  classId: z.string().trim().min(1, 'Name the class.').max(200),
  seats: z
    .preprocess(
      empty,
      z.coerce.number('A whole number.').int('A whole number.').min(0).max(MAX_SEATS).nullable(),
    )
    .optional()
    .transform((seats) => seats ?? null),
  requestedOn: z
    .preprocess(empty, z.string().refine(isPlainDate, 'A real date of the form YYYY-MM-DD.').nullable())
    .optional()
    .transform((day) => day ?? null),
})
export type CodeInput = z.input<typeof codeInput>

/** A code by what knows it again. */
export const codeKey = z.strictObject({ id: z.string().min(1).max(64) })
