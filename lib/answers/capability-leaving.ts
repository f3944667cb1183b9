import { z } from 'zod'
import { AREAS, METRICS, PARTS, STATUSES, TRACKS } from '../programmes/solutions-partner/areas'
import { areaChange } from './capability-changes'
import { count, day, month, org, overrides, ruleSet } from './words'

const points = z.number().describe('Never rounded.')
const area = z.enum(AREAS)
const of = {
  area,
  track: z.enum(TRACKS),
  metric: z.enum(METRICS),
  part: z.enum(PARTS).nullable().describe('The option, side or step; null where there are none.'),
}
const contribution = z.number().describe('To the value; of growth in percent to what is divided by the base.')

const comparison = z.strictObject({
  file: z.enum(['azure-consumption', 'license-usage', 'business-revenue', 'business-usage']),
  month,
  as: month.nullable().describe('The month is not known yet and taken to be as this one; null: it is known.'),
  before: month.describe('The same month of the year before.'),
  missing: z.array(month).describe('Months of the comparison that have passed and have no figures.'),
})

const customer = z.strictObject({
  ...of,
  tenant: z.string().nullable().describe('null: of all customers together.'),
  name: z.string().nullable(),
  workload: z.string().nullable(),
  workloadName: z.string().nullable(),
  before: contribution,
  after: contribution,
  change: contribution,
  reason: z.string().describe('What there is to know of it then; may be empty.'),
})

const people = z.strictObject({
  ...of,
  person: z
    .string()
    .nullable()
    .describe('null for who may not see personal data: then people says how many.'),
  people: count,
  certification: z.string(),
  certificationName: z.string(),
  counts: z.boolean().describe('false: no longer; true: from then on.'),
  reason: z.string(),
})

/** What the next refreshes take away of the six areas, if figures stay as they are. */
export const capabilityLeaving = z.strictObject({
  org,
  programme: z.literal('solutions-partner'),
  today: day,
  assumption: z.string(),
  missing: z.array(z.string()).describe('Months that will be asked for and have not come, in sentences.'),
  losses: z
    .array(
      z.strictObject({
        area,
        on: day,
        refresh: day.describe('With which it is seen.'),
        unqualified: z.boolean().describe('It is qualified today, and not then.'),
        before: points,
        after: points,
        text: z.string(),
      }),
    )
    .describe('Designations that go before points, the soonest first, then the most points.'),
  refreshes: z
    .array(
      z.strictObject({
        on: day,
        ruleSet,
        comparisons: z.array(comparison),
        areas: z.array(
          z.strictObject({
            id: area,
            track: z.enum(TRACKS),
            status: z.enum(STATUSES),
            score: points,
            display: z.string(),
            unknown: z.array(z.string()).describe('Metrics, and sides of them, that lack months.'),
          }),
        ),
      }),
    )
    .describe('The next twelve, each on the first day of a month.'),
  leaving: z
    .strictObject({
      since: day.describe('The refresh before, or today.'),
      on: day,
      areas: z.array(areaChange),
      customers: z.array(customer),
      people: z.array(people),
    })
    .describe('What the refresh changes that is asked for, or the next one.'),
  overrides,
})

export type CapabilityLeavingJson = z.infer<typeof capabilityLeaving>
