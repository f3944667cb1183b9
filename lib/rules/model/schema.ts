import { z } from 'zod'
import { isPlainDate } from '../../dates'

/**
 * Shapes of rule data. A rule set is data only: what is counted, with which cited values, and how the parts
 * combine. `lib/scoring/mechanisms` holds one small evaluator per `mechanism`; a new programme is more data
 * and, where it needs one, one more mechanism.
 */
const plainDate = z.string().refine(isPlainDate, 'must be a real date, YYYY-MM-DD')
const decimal = z.string().regex(/^\d+(\.\d+)?$/, 'must be a decimal number as text')

const source = z.object({
  document: z.string().min(1),
  place: z.string().min(1),
  date: plainDate,
  url: z.url().optional(),
})

/** How sure we are: in the source's own words, announced before it was in force, carried on without one, or an
 * organization's own. */
const standing = z.enum(['stated', 'announced', 'unconfirmed', 'local'])

const cited = <T extends z.ZodType>(value: T) =>
  z.object({ from: plainDate, value, source, standing, note: z.string().optional() })

const citedNumber = cited(decimal)
const citedLimit = cited(decimal.nullable())

/** What is counted: the programme alone knows what the rest of it means, and checks it. */
const tally = z.looseObject({ mechanism: z.literal('tally'), id: z.string() })
const weighted = z.object({
  mechanism: z.literal('weighted'),
  id: z.string(),
  weight: citedNumber,
  get of() {
    return value
  },
})
const capped = z.object({
  mechanism: z.literal('capped'),
  id: z.string(),
  cap: citedLimit,
  get of() {
    return value
  },
})
const sum = z.object({
  mechanism: z.literal('sum'),
  id: z.string(),
  get of() {
    return z.array(value).min(1)
  },
})
const mean = z.object({
  mechanism: z.literal('mean'),
  id: z.string(),
  points: tally,
  answers: tally,
  surveys: tally,
})

const value: z.ZodType<ValueRule> = z.lazy(() =>
  z.discriminatedUnion('mechanism', [tally, weighted, capped, sum, mean]),
)

const threshold = z.object({
  mechanism: z.literal('threshold'),
  id: z.string(),
  of: value,
  atLeast: citedNumber.nullable(),
})
const allOf = z.object({
  mechanism: z.literal('all-of'),
  id: z.string(),
  get of() {
    return z.array(condition).min(1)
  },
})
const anyOf = z.object({
  mechanism: z.literal('any-of'),
  id: z.string(),
  get of() {
    return z.array(condition).min(1)
  },
})

const condition: z.ZodType<ConditionRule> = z.lazy(() =>
  z.discriminatedUnion('mechanism', [threshold, allOf, anyOf]),
)

export const ruleSetSchema = z.object({
  id: z.string().regex(/^[a-z]+-\d{4}-\d{2}$/),
  from: plainDate,
  title: z.string(),
  source,
  /** Said on the page wherever this rule set scores. */
  notes: z.array(z.string()),
  windowMonths: cited(z.number().int().positive()),
  qualification: condition,
})

export type Source = z.infer<typeof source>
export type Standing = z.infer<typeof standing>
export type Cited<T> = {
  from: string
  value: T
  source: Source
  standing: Standing
  note?: string | undefined
}
export type TallyRule = { mechanism: 'tally'; id: string }
export type WeightedRule = { mechanism: 'weighted'; id: string; weight: Cited<string>; of: ValueRule }
export type CappedRule = { mechanism: 'capped'; id: string; cap: Cited<string | null>; of: ValueRule }
export type SumRule = { mechanism: 'sum'; id: string; of: ValueRule[] }
export type MeanRule = {
  mechanism: 'mean'
  id: string
  points: TallyRule
  answers: TallyRule
  surveys: TallyRule
}
export type ValueRule = TallyRule | WeightedRule | CappedRule | SumRule | MeanRule
export type ThresholdRule = {
  mechanism: 'threshold'
  id: string
  of: ValueRule
  atLeast: Cited<string> | null
}
export type AllOfRule = { mechanism: 'all-of'; id: string; of: ConditionRule[] }
export type AnyOfRule = { mechanism: 'any-of'; id: string; of: ConditionRule[] }
export type ConditionRule = ThresholdRule | AllOfRule | AnyOfRule
export type RuleSet = {
  id: string
  from: string
  title: string
  source: Source
  notes: string[]
  windowMonths: Cited<number>
  qualification: ConditionRule
}
