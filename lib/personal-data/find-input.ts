import { z } from 'zod'

const person = z
  .string('Give an ID, a name or a mail address.')
  .trim()
  .min(1, 'Give an ID, a name or a mail address.')
  .max(500)

export const findInput = z.object({ person })
export const exportInput = z.object({
  person,
  format: z.enum(['json', 'csv'], 'json or csv.').default('json'),
})
