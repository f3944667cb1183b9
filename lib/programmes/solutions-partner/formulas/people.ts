import { integer } from '../../../scoring/rational'
import type { Known, MetricOf, Outcome } from './outcome'
import { pointsFor } from './points'

/** People with a certification of the pool, each once. */
export const people = (rule: MetricOf<'PEOPLE'>, { skills, asOf }: Known): Outcome =>
  pointsFor(rule, integer(skills.people(rule.formula.pool.value.certifications, asOf).size), null)
