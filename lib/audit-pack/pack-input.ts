import { z } from 'zod'
import { isPlainDate } from '../dates'
import { isKeepable } from '../text/keepable'

const day = (means: string) =>
  z.string().refine(isPlainDate, 'A real date of the form YYYY-MM-DD.').describe(means)

export const packQuery = {
  from: day('The first day.'),
  to: day('The last day.'),
  location: z
    .string()
    .max(2_000)
    .refine(isKeepable, 'Location IDs with commas between.')
    .optional()
    .describe('Location IDs with commas between; left out: all.'),
}
export type PackInput = { from: string; to: string; location?: string | undefined }
