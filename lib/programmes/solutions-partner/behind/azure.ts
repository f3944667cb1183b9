import { addMonths, type Month, showMonth } from '../../../dates'
import { ZERO } from '../../../scoring/rational'
import { type Amount, amountOf } from '../figures/amount'
import type { Figures } from '../figures/figures'
import { larger } from '../figures/index-rows'
import { twelveTo, withoutBase, withoutMonths, yearBefore } from '../formulas/months'
import type { Known, MetricOf } from '../formulas/outcome'
import { THROUGH } from '../rules/association-sets'
import { fraction } from '../rules/fractions'
import { asOne, type CustomerRow, inFull, inWords, keysOf, known, noteOf, rowOf } from './row'

const consumed = ({ consumedByTenant }: Figures, months: readonly Month[]) =>
  consumedByTenant({ through: THROUGH.azure, services: null, months })

/** Customers by the larger of two months, now and a year ago. */
export function behindAzNet(rule: MetricOf<'AZ-NET'>, { figures, month }: Known): CustomerRow[] {
  const at = month('acr')
  if (at === null || withoutBase(figures, 'acr', at)) return []
  const least = amountOf(rule.formula.least.value)
  const [now, before] = [largest(figures, at), largest(figures, yearBefore(at))]
  const below = `Below USD ${inWords(fraction(rule.formula.least.value))} in ${showMonth(at)} and the month before.`
  const formerly = `Below USD ${inWords(fraction(rule.formula.least.value))} a month.`
  return keysOf(now, before).map((tenant) => {
    const [is, was] = [now.get(tenant), before.get(tenant)]
    const [counts, counted] = [is !== undefined && is >= least, was !== undefined && was >= least]
    return rowOf({
      tenant,
      workload: null,
      measure: 'usd',
      now: known(is),
      base: known(was),
      counted: asOne(counts, counted),
      note: noteOf(counts, counted, below, was === undefined ? null : formerly),
    })
  })
}

/** What each customer consumed in the month or the one before, whichever was more. */
function largest(figures: Figures, month: Month): Map<string, Amount> {
  const most = new Map(consumed(figures, [month]))
  for (const [tenant, amount] of consumed(figures, [addMonths(month, -1)]))
    most.set(tenant, larger(amount, most.get(tenant) ?? amount))
  return most
}

/** Customers with what they consumed, of which growth in percent is made. */
export function behindAzGrowth({ figures, month, decisions }: Known): CustomerRow[] {
  const at = month('acr')
  const single = decisions.azureGrowth === 'single-months'
  if (at === null || (single ? withoutBase : withoutMonths)(figures, 'acr', at)) return []
  const months = single ? (one: Month) => [one] : twelveTo
  const [now, before] = [consumed(figures, months(at)), consumed(figures, months(yearBefore(at)))]
  return keysOf(now, before).map((tenant) =>
    rowOf({
      tenant,
      workload: null,
      measure: 'usd',
      now: known(now.get(tenant)),
      base: known(before.get(tenant)),
      counted: inFull(now.get(tenant), before.get(tenant)),
      note: '',
    }),
  )
}

/** Services of twelve months; nothing is compared. */
export function behindAzDeploy(rule: MetricOf<'AZ-DEPLOY'>, { figures, month }: Known): CustomerRow[] {
  const at = month('acr')
  if (at === null) return []
  const { workloads: without } = rule.formula.without.value
  const asked = { through: THROUGH.azure, services: null, months: twelveTo(at) }
  return [...figures.consumedByService(asked)].map(([workload, amount]) => {
    const counts = amount > 0n && !without.has(workload)
    return rowOf({
      tenant: null,
      workload,
      measure: 'usd',
      now: known(amount),
      base: null,
      baseIs: null,
      counted: { ...asOne(counts, false), before: ZERO },
      note: counts
        ? ''
        : without.has(workload)
          ? 'Virtual machines are no deployment of a service.'
          : 'No consumption above zero within twelve months.',
    })
  })
}
