import { z } from 'zod'
import { AREAS, METRICS, PARTS, REASONS, STATUSES, TRACKS } from '../programmes/solutions-partner/areas'
import { day, month, org, overrides, ruleSet } from './words'

const points = z.number().describe('The exact fraction as the nearest number; never rounded.')
const shown = z.string().describe('Points cut to one decimal.')
const value = z.number().nullable().describe('null: unknown.')
const threshold = z.number().describe('The value that brings the maximum.')

/** One of several options, sides or gates of a metric. */
const part = z.strictObject({
  id: z.enum(PARTS),
  value,
  threshold,
  points,
})

const metric = z.strictObject({
  id: z.enum(METRICS),
  value,
  threshold,
  points,
  max: z.number().describe('Maximum points.'),
  valueDisplay: z.string().describe('The value cut to two decimals; empty when unknown.'),
  display: shown,
  month: month.nullable().describe('The month of the figures; null for skilling and without figures.'),
  reason: z
    .enum(REASONS)
    .nullable()
    .describe(
      'Why there is no value or there are no points, or which step is not filled: the first that applies.',
    ),
  parts: z.array(part).describe('Options, sides or gates; empty where there are none.'),
})

const area = z.strictObject({
  id: z.enum(AREAS),
  track: z.enum(TRACKS).describe('The track that decides.'),
  status: z.enum(STATUSES),
  score: points,
  display: shown,
  tracks: z.array(
    z.strictObject({ id: z.enum(TRACKS), score: points, display: shown, metrics: z.array(metric) }),
  ),
})

/** The partner capability score of the six solution areas, always in the same order. */
export const capabilityScore = z.strictObject({
  org,
  asOf: day,
  ruleSet,
  areas: z.array(area).length(AREAS.length),
  overrides,
})

export type CapabilityScoreJson = z.infer<typeof capabilityScore>
export type AreaJson = z.infer<typeof area>
export type MetricJson = z.infer<typeof metric>
