import { z } from 'zod'
import { ROLES } from '../auth/roles'
import { day, status } from './words'

const organization = z.strictObject({
  slug: z.string(),
  name: z.string(),
  role: z.enum(ROLES),
  programme: z
    .string()
    .optional()
    .describe(
      'The programme of the line, of which there is one for each that has data; left out: the first.',
    ),
  status: status.nullable(),
  missing: z.array(z.string()).describe('What stands between it and qualification, as parts of a sentence.'),
  anniversary: day.nullable(),
  daysUntilAnniversary: z.int().nullable(),
  risk: z
    .strictObject({
      kind: z.enum(['loss', 'gap', 'no_data']),
      on: day.nullable(),
      text: z.string(),
    })
    .nullable()
    .describe('null: nothing known today takes the qualification away.'),
  asOf: day.nullable(),
})

/** Without a role in an organization everything but its name is null. */
export const portfolio = z.strictObject({ organizations: z.array(organization) })

export type PortfolioJson = z.infer<typeof portfolio>
