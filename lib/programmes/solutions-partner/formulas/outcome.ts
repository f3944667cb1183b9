import type { Month, PlainDate } from '../../../dates'
import type { Rational } from '../../../scoring/rational'
import type { PartId, Reason } from '../areas'
import type { Figures } from '../figures/figures'
import type { Family } from '../figures/rows'
import type { Skills } from '../figures/skills'
import type { Decisions } from '../rules/decisions'
import type { MetricRule } from '../rules/shape'

/** What a value was compared from: that of the figure month, and what it is held against. */
export type Compared = { now: Rational; before: Rational }

/** An option, a side or a step of a metric. `value` null: unknown. `compared` null: nothing is, or it is unknown. */
export type Part = {
  id: PartId
  value: Rational | null
  threshold: Rational
  points: Rational
  compared: Compared | null
}

/**
 * What a formula finds, before whole points. `points`: between 0 and the maximum. `month`: that of the figures.
 * `threshold`: of the option that counts.
 */
export type Outcome = {
  value: Rational | null
  points: Rational
  threshold: Rational
  month: Month | null
  reason: Reason | null
  /** null: nothing is compared, or its parts are. */
  compared: Compared | null
  parts: Part[]
}

/** All that a formula reads: what is known of an organization as of a day. */
export type Known = {
  figures: Figures
  skills: Skills
  asOf: PlainDate
  decisions: Decisions
  /** The newest month of a family that scores; null: there is none. */
  month(family: Family): Month | null
}

/** A metric whose formula has this name. */
export type MetricOf<Name extends MetricRule['formula']['name']> = MetricRule & {
  formula: Extract<MetricRule['formula'], { name: Name }>
}
