import { z } from 'zod'
import { isPlainDate } from '../dates'
import { END_STEPS } from './model/end-steps'

export const endInput = z.object({
  /** null: it is not known, or does not end. */
  endedOn: z.string().refine(isPlainDate, 'A day such as 2027-03-31.').nullable(),
})
export const stepInput = z.object({
  step: z.enum(END_STEPS.map(({ id }) => id)),
  done: z.boolean('true or false.'),
})
