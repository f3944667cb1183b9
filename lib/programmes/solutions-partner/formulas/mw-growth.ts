import { exact } from '../figures/amount'
import type { Seats } from '../figures/figures'
import { bestOption } from './mw-options'
import type { Known, MetricOf, Outcome } from './outcome'

/** Growth of active users since a year ago, or since the customer was claimed. */
export const mwGrowth = (rule: MetricOf<'MW-GROWTH'>, known: Known): Outcome =>
  bestOption(rule, known, (pairs) => {
    const both = known.decisions.claimBase === 'both'
    let [users, former] = [0n, 0n]
    for (const { now, base, yearAgo } of pairs) {
      users += active(now)
      former += active(base) + (both ? active(yearAgo) : 0n)
    }
    return { now: exact(users), before: exact(former) }
  })

const active = (seats: Seats | null) => seats?.active ?? 0n
