import { z } from 'zod'
import { count, day, org } from './words'

const id = z.string().describe('What knows the code again; nothing can be told from it without the key.')
const ofClass = {
  classId: z.string(),
  course: z.string().nullable().describe('null: a class that is not known.'),
  endsOn: day.nullable().describe('The last day of the class.'),
}

const code = z.strictObject({
  id,
  ...ofClass,
  seats: count.nullable(),
  requestedOn: day.nullable(),
  readable: z.boolean().describe('Whether the key that it was sealed by is there.'),
})
export const codes = z.strictObject({
  org,
  codes: z.array(code).describe('Without the codes themselves, at most 100.'),
  count,
  pages: count,
  needed: z
    .array(z.strictObject({ classId: z.string(), course: z.string(), endsOn: day }))
    .describe('Classes that end within seven days and have no code.'),
})
export const savedCode = z.strictObject({ id, outcome: z.enum(['added', 'updated', 'unchanged']) })
export const revealedCode = z.strictObject({
  id,
  ...ofClass,
  code: z.string(),
  link: z.string().nullable().describe('The achievement link; null where the class is not known.'),
  svg: z.string().nullable().describe('The same as a QR code.'),
})
