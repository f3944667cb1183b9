import type { Month } from '../../../dates'
import { atLeast, multiply, type Rational, ZERO } from '../../../scoring/rational'
import { type Amount, amountOf, exact } from '../figures/amount'
import type { ByPair } from '../figures/figures'
import { withoutBase, yearBefore } from '../formulas/months'
import type { Known, MetricOf } from '../formulas/outcome'
import { THROUGH } from '../rules/association-sets'
import { fraction } from '../rules/fractions'
import type { Rates } from '../rules/shape'
import { asOne, type CustomerRow, inWords, keysOf, known, noteOf, rowOf } from './row'

/** A customer's workload with its amount in both months. */
type Pair = { tenant: string; workload: string; now: Amount | undefined; before: Amount | undefined }

function pairsOf(now: ByPair<Amount>, before: ByPair<Amount>, only?: string): Pair[] {
  return keysOf(now, before).flatMap((tenant) => {
    const [own, last] = [now.get(tenant) ?? new Map(), before.get(tenant) ?? new Map()]
    return keysOf<string>(own, last)
      .filter((workload) => only === undefined || workload === only)
      .map((workload) => ({ tenant, workload, now: own.get(workload), before: last.get(workload) }))
  })
}

export function behindBaNet(rule: MetricOf<'BA-NET'>, { figures, month }: Known): CustomerRow[] {
  const at = month('revenue')
  if (at === null || withoutBase(figures, 'revenue', at)) return []
  const least = amountOf(rule.formula.least.value)
  const { workloads } = rule.formula.workloads.value
  const below = `Below USD ${inWords(fraction(rule.formula.least.value))} a month.`
  const of = (one: Month) => figures.business('revenue', THROUGH['business-performance'], one)
  return pairsOf(of(at), of(yearBefore(at))).map(({ tenant, workload, now, before }) => {
    const enough = (amount: Amount | undefined) =>
      amount !== undefined && amount >= least && workloads.has(workload)
    const [is, was] = [enough(now), enough(before)]
    return rowOf({
      tenant,
      workload,
      measure: 'usd',
      now: known(now),
      base: known(before),
      counted: asOne(is, was),
      note: noteOf(
        is,
        was,
        workloads.has(workload) ? below : 'No workload of this rule set.',
        before === undefined ? null : below,
      ),
    })
  })
}

/** What use is worth by the rates of the rule set, customer by customer and workload by workload. */
const worthOf = (rates: Rates, { figures }: Known, at: Month) =>
  [...rates].flatMap(([workload, { rate, associations }]) => {
    const of = (one: Month) => figures.business('usage', associations, one)
    const worth = (quantity: Amount | undefined): Rational | null =>
      quantity === undefined ? null : multiply(exact(quantity), fraction(rate))
    return pairsOf(of(at), of(yearBefore(at)), workload).map(({ tenant, now, before }) => ({
      ...{ tenant, workload, measure: 'usd' as const },
      now: worth(now),
      base: worth(before),
    }))
  })

export function behindBaGrowth(rule: MetricOf<'BA-GROWTH'>, all: Known): CustomerRow[] {
  const at = all.month('usage')
  if (at === null || withoutBase(all.figures, 'usage', at)) return []
  return worthOf(rule.formula.rates.value, all, at).map((pair) =>
    rowOf({ ...pair, counted: { now: pair.now ?? ZERO, before: pair.base ?? ZERO }, note: '' }),
  )
}

export function behindBaDeploy(rule: MetricOf<'BA-DEPLOY'>, all: Known): CustomerRow[] {
  const at = all.month('usage')
  if (at === null || withoutBase(all.figures, 'usage', at)) return []
  const least = fraction(rule.formula.least.value)
  const below = `Worth less than USD ${inWords(least)} by the rate of the workload.`
  return worthOf(rule.formula.rates.value, all, at).map((pair) => {
    const [is, was] = [pair.now, pair.base].map((worth) => worth !== null && atLeast(worth, least))
    const counted = asOne(is ?? false, was ?? false)
    return rowOf({ ...pair, counted, note: noteOf(is ?? false, was ?? false, below, pair.base && below) })
  })
}
