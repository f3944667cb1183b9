import { z } from 'zod'
import { day, instant, org } from './words'

export const certificate = z.strictObject({
  id: z.number().int(),
  number: z.string(),
  issuedHere: z.boolean().describe('Issued by Laurel, with a PDF; else recorded.'),
  classId: z.string(),
  courseNumbers: z.array(z.string()),
  courseTitle: z.string(),
  learner: z.string(),
  mctId: z.string(),
  trainerName: z.string(),
  completedOn: day,
  issuedOn: day,
  revokedAt: instant.nullable(),
  url: z.string().nullable().describe('Where anybody sees whether it is valid; null: issued elsewhere.'),
})
export const certificates = z.strictObject({ org, certificates: z.array(certificate) })
