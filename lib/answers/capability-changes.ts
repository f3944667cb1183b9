import { z } from 'zod'
import { AREAS, METRICS, STATUSES, TRACKS } from '../programmes/solutions-partner/areas'
import { day, org, overrides, ruleSet } from './words'

const points = z.number().describe('Never rounded.')
const side = z.strictObject({ asOf: day, ruleSet })
const stood = z.strictObject({
  track: z.enum(TRACKS).describe('The track that decided.'),
  score: points,
  status: z.enum(STATUSES),
})

/** One area on two days. */
export const areaChange = z.strictObject({
  id: z.enum(AREAS),
  before: stood,
  after: stood,
  change: points,
  metrics: z
    .array(
      z.strictObject({
        id: z.enum(METRICS),
        before: points.nullable().describe('null: the track of that day has no such metric.'),
        after: points.nullable(),
        change: points,
      }),
    )
    .describe('Of the tracks that decided; their changes add up to that of the area.'),
})

/** Where the six areas stood on two days, and which metric brought what of the difference. */
export const capabilityChanges = z.strictObject({
  org,
  programme: z.literal('solutions-partner'),
  known: z.literal('today').describe('Both days by what is known today: what was known before is not kept.'),
  from: side,
  to: side,
  areas: z.array(areaChange),
  overrides,
})

export type CapabilityChangesJson = z.infer<typeof capabilityChanges>
export type AreaChangeJson = z.infer<typeof areaChange>
