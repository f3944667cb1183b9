import { z } from 'zod'

export const eraseInput = z.object({
  learner: z.string('Give the ID of the learner.').trim().min(1, 'Give the ID of the learner.').max(500),
  mode: z.enum(['preview', 'erase'], 'preview or erase.').default('preview'),
})
export type EraseInput = z.input<typeof eraseInput>
