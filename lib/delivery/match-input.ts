import { z } from 'zod'

const ids = z.array(z.string().min(1).max(1_000)).max(5_000)

/** What is said of line items that name no class that is known. */
export const matchInput = z.strictObject({
  classId: z
    .string()
    .min(1, 'Name the class ID.')
    .nullable()
    .describe('The class that they fit; null: every class, for all line items that fit one class only.'),
  redemptions: ids.optional().describe('Redemption IDs.'),
  surveys: ids
    .optional()
    .describe('Response IDs. Without any IDs: all line items that fit this class and no other.'),
  saidClass: z
    .string()
    .min(1)
    .max(1_000)
    .optional()
    .describe('In place of IDs: all line items that name this class ID, which is not known.'),
  belong: z.boolean().default(true).describe('false: they belong to none of the classes that they fit.'),
})
export type MatchInput = z.input<typeof matchInput>

export const matchedClass = z.strictObject({
  classId: z.string().min(1, 'Name the class ID.').nullable().describe('null: what was said to be of none.'),
})
