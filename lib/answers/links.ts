import { z } from 'zod'
import { LINK_PROBLEM_CODES } from '../delivery/model/links/link-problems'
import { org } from './words'

const link = z.strictObject({
  url: z.string().describe('As it was sent.'),
  valid: z.boolean(),
  problems: z.array(
    z.strictObject({ code: z.enum(LINK_PROBLEM_CODES), text: z.string().describe('In words.') }),
  ),
  corrected: z
    .string()
    .nullable()
    .describe('The right link, of a valid one itself; null where it cannot be known.'),
})
export const checkedLinks = z.strictObject({ org, links: z.array(link).describe('In the order sent.') })
