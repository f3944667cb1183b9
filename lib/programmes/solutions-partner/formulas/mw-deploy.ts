import { amountOf } from '../figures/amount'
import type { Seats } from '../figures/figures'
import type { Compared as Pair } from './mw-bases'
import { bestOption } from './mw-options'
import type { Compared, Known, MetricOf, Outcome } from './outcome'
import { counts } from './points'

/** Workloads of customers that enough of the licensed people use, less those of a year ago. */
export function mwDeploy(rule: MetricOf<'MW-DEPLOY'>, known: Known): Outcome {
  const { deploymentUnit, claimBase } = known.decisions
  const isDeployed = isUsed(rule.formula.active.value)
  const both = claimBase === 'both'
  return bestOption(rule, known, (pairs) =>
    deploymentUnit === 'tenant' ? byTenant(pairs, isDeployed, both) : byPair(pairs, isDeployed, both),
  )
}

type IsDeployed = (seats: Seats | null) => boolean

/** @param percent of the licences that are in use */
export function isUsed(percent: string): IsDeployed {
  const [least, all] = [amountOf(percent), amountOf('100')]
  return (seats) => seats !== null && seats.paid > 0n && all * seats.active >= least * seats.paid
}

/** What was in use when it was claimed is not the partner's; nor is it lost when it is not in use now. */
function byPair(pairs: Iterable<Pair>, isDeployed: IsDeployed, both: boolean): Compared {
  let [deployed, former] = [0, 0]
  for (const { now, base, yearAgo, sinceClaim } of pairs) {
    const [is, was] = [isDeployed(now), isDeployed(base)]
    deployed += Number(is)
    former += Number(was && (is || !sinceClaim || both))
    if (both && isDeployed(yearAgo)) former += 1
  }
  return counts(deployed, former)
}

/** A customer is one deployment, by whatever workload. */
function byTenant(pairs: Iterable<Pair>, isDeployed: IsDeployed, both: boolean): Compared {
  const [now, before] = [new Set<string>(), new Set<string>()]
  for (const pair of pairs) {
    const is = isDeployed(pair.now)
    if (is) now.add(pair.tenant)
    const was = isDeployed(pair.base) && (is || !pair.sinceClaim || both)
    if (was || (both && isDeployed(pair.yearAgo))) before.add(pair.tenant)
  }
  return counts(now.size, before.size)
}
