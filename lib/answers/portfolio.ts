import { z } from 'zod'
import { ROLES } from '../auth/roles'
import { SHOWN_STATUSES } from '../scoring/status'
import { day, status } from './words'

const designation = z.strictObject({
  id: z.string(),
  name: z.string(),
  url: z.string(),
  status: z.enum(SHOWN_STATUSES),
  word: z.string().nullable().describe('Said in place of the status: `Enrolled`, `Unknown`.'),
  score: z.string().describe('Where it stands and what is needed; empty where nobody knows.'),
  missing: z.string().describe('As part of a sentence; empty where nothing is.'),
  next: z.strictObject({ on: day, what: z.string() }).nullable(),
  risk: z.string().nullable().describe('null: nothing known today takes it away.'),
  step: z.strictObject({ text: z.string(), url: z.string() }).nullable().describe('What is to be done next.'),
})

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
  designations: z
    .array(designation)
    .describe(
      'Those of the programme, as the organization’s own overview has them; none without data and records.',
    ),
})

/** Without a role in an organization everything but its name is null. */
export const portfolio = z.strictObject({ organizations: z.array(organization) })

export type PortfolioJson = z.infer<typeof portfolio>
