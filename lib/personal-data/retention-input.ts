import { z } from 'zod'

/** For so long at most; whoever wants more keeps it without end. */
export const MOST_MONTHS = 120

const months = z
  .number(`A whole number of months, 1 to ${MOST_MONTHS}.`)
  .int(`A whole number of months, 1 to ${MOST_MONTHS}.`)
  .min(0)
  .max(MOST_MONTHS, `At most ${MOST_MONTHS} months; 0 keeps it without end.`)
  .nullable()
  .optional()

/** Months; 0: without end; null: as long as is usual. What is left out stays. */
export const retentionInput = z.object({ learners: months, rejected: months })
