import { z } from 'zod'
import { AREAS, METRICS, STATUSES } from '../programmes/solutions-partner/areas'
import { day, org, overrides } from './words'

const side = z.strictObject({
  status: z.enum([...STATUSES, 'completed']).describe('Of a metric: how far it is to all of its points.'),
  display: z.string().describe('Points cut to one decimal.'),
  threshold: z.number().describe('From which points on it is met.'),
})
const result = z.strictObject({ asOf: day, ruleSet: z.string() })

export const capabilityWhatIf = z.strictObject({
  org,
  programme: z.literal('solutions-partner'),
  simulation: z
    .literal(true)
    .describe('Always: this is not an official figure, and nothing of it is stored.'),
  parameters: z
    .record(z.string(), z.string())
    .describe('What was read of the address, in the shortest form that says the same.'),
  changes: z.array(z.string()).describe('What is tried, in words.'),
  summary: z.string(),
  notes: z.array(z.string()).describe('What could not be done as it was asked for, and other tracks.'),
  present: result,
  simulated: result,
  lines: z.array(
    z.strictObject({
      metric: z
        .enum(['score', ...METRICS])
        .describe('score: of the whole area; below it the metrics that are otherwise.'),
      area: z.enum(AREAS),
      present: side,
      simulated: side,
      difference: z.string(),
      statusChanges: z.boolean(),
    }),
  ),
  overrides,
})

export type CapabilityWhatIfJson = z.infer<typeof capabilityWhatIf>
