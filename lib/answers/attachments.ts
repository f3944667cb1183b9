import { z } from 'zod'
import { SUBJECT_KINDS } from '../attachments/model/subject'
import { count, instant, org } from './words'

export const attachment = z.strictObject({
  id: z.number().int(),
  subject: z.strictObject({ kind: z.enum(SUBJECT_KINDS), id: z.string() }),
  fileName: z.string(),
  mediaType: z.string().describe('Of the content.'),
  bytes: count,
  sha256: z.string().describe('As hex.'),
  addedAt: instant,
  addedByName: z.string(),
})
export const attachments = z.strictObject({ org, attachments: z.array(attachment) })
