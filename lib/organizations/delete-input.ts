import { z } from 'zod'

export const deleteInput = z.object({
  name: z.string('Type the name of the organization.').max(500),
})
