import { z } from 'zod'
import { AREAS, METRICS, PARTS, REASONS, TRACKS } from '../programmes/solutions-partner/areas'
import { day, org, ruleSet } from './words'

const amount = z.number().nullable()
const contribution = z
  .number()
  .describe(
    'What it brings to the value; all of them add up to sum. 0: nothing, for the reason that stands there.',
  )
const part = z.enum(PARTS).nullable().describe('The option, side or step; null where there are none.')
const counts = z.boolean().describe('It is among what is counted, now or in the base.')
const reason = z.string().describe('Why it brings nothing, or what else there is to know; may be empty.')

/** A customer, a customer's workload, or a service of Azure. */
const customer = z.strictObject({
  part,
  tenant: z.string().nullable().describe('null: of all customers together.'),
  name: z.string().nullable().describe('As the list of customers has it; null: it is not in one.'),
  workload: z.string().nullable().describe('Its id; null: of all workloads together.'),
  workloadName: z.string().nullable(),
  measure: z.enum(['usd', 'licences', 'users', 'percent-in-use']).describe('What now and base are.'),
  now: amount.describe('null: there is no row.'),
  base: amount.describe('What it is compared with; null: there is no row.'),
  baseIs: z
    .enum(['year-ago', 'claim'])
    .nullable()
    .describe('claim: when it was claimed or first seen. null: nothing is compared.'),
  counts,
  contribution,
  reason,
})

/** A certification in a pool. Of several that count, the first brings the person. */
const person = z.strictObject({
  part,
  person: z
    .string()
    .nullable()
    .describe('null for who may not see personal data: then all with a certification are one row.'),
  certification: z.string(),
  certificationName: z.string(),
  completedOn: day.nullable(),
  expiresOn: day.nullable(),
  counts,
  contribution,
  reason,
  certifications: z.int().describe('How many the row stands for: 1 where it names the person.'),
  people: z
    .int()
    .describe('How many people they bring to what is counted, also in a step that brings no value.'),
})

const what = {
  org,
  asOf: day,
  ruleSet,
  area: z.enum(AREAS),
  track: z.enum(TRACKS),
  metric: z.enum(METRICS),
  value: z.number().nullable().describe('Of the metric; null: unknown.'),
  valueReason: z.enum(REASONS).nullable(),
  sum: z.number().describe('Of all contributions.'),
  base: z
    .number()
    .nullable()
    .describe('Of growth in percent: the value is 100 × sum ÷ base. Else null, and the value is sum.'),
}

/** What is behind one metric. */
export const capabilityRows = z.discriminatedUnion('of', [
  z.strictObject({ ...what, of: z.literal('customers'), rows: z.array(customer) }),
  z.strictObject({ ...what, of: z.literal('people'), rows: z.array(person) }),
])

export type CapabilityRowsJson = z.infer<typeof capabilityRows>
export type CustomerRowJson = z.infer<typeof customer>
export type PersonRowJson = z.infer<typeof person>
