import type { CustomerRowJson } from '../../../answers/capability-rows'
import { toNumber } from '../../../scoring/rational'
import type { MetricId } from '../areas'
import type { MetricScore } from '../score'

/** What a customer does to a metric: more, less, or nothing. */
export const EFFECTS = ['growth', 'loss', 'none'] as const
export type Effect = (typeof EFFECTS)[number]

/** The rows of customers behind a metric. `base`: of growth in percent, what the value is a part of. */
export type MetricRows = { metric: MetricScore; base: number | null; rows: readonly CustomerRowJson[] }

/** A customer over the metrics of a track. `points`: what all of it comes to before the limits of the metrics. */
export type CustomerEffect = {
  tenant: string
  name: string | null
  /** Contributions to the values, by metric; a metric that has no row of the customer is left out. */
  brings: ReadonlyMap<MetricId, number>
  points: number
  effect: Effect
}

export const effectOf = (amount: number): Effect => (amount > 0 ? 'growth' : amount < 0 ? 'loss' : 'none')

/** Every customer behind the metrics; rows of services alone are of none. */
export function byCustomer(metrics: readonly MetricRows[]): CustomerEffect[] {
  const found = new Map<string, { name: string | null; brings: Map<MetricId, number>; points: number }>()
  for (const { metric, base, rows } of metrics)
    for (const { tenant, name, contribution } of rows) {
      if (tenant === null) continue
      const own = found.get(tenant) ?? { name, brings: new Map(), points: 0 }
      found.set(tenant, own)
      own.brings.set(metric.id, (own.brings.get(metric.id) ?? 0) + contribution)
      own.points += pointsOf(metric, base, contribution)
    }
  return [...found].map(([tenant, own]) => ({ tenant, ...own, effect: effectOf(own.points) }))
}

/** Points that a contribution comes to before any limit; of growth in percent by its share of the base. */
export function pointsOf({ max, threshold }: MetricScore, base: number | null, contribution: number): number {
  const value = base === null ? contribution : base === 0 ? 0 : (100 * contribution) / base
  return (value * toNumber(max)) / toNumber(threshold)
}

/** How many grow, are lost and do nothing. */
export function countEffects(effects: readonly Effect[]): Record<Effect, number> {
  const counts = { growth: 0, loss: 0, none: 0 }
  for (const effect of effects) counts[effect]++
  return counts
}
