import { z } from 'zod'
import { org } from './words'

const hit = z.strictObject({
  name: z.string(),
  about: z.string().describe('What else tells it from others: an id, a title, how many rows.'),
  href: z.string().describe('Its page here.'),
})

export const searchHits = z.strictObject({
  org,
  groups: z
    .array(
      z.strictObject({
        name: z.string().describe('What its hits are: Pages, Customers, People …'),
        hits: z.array(hit),
        more: z.boolean().describe('There is more than is told: another word says less.'),
      }),
    )
    .describe('Those with a hit, pages first.'),
})

export type SearchHits = z.infer<typeof searchHits>
